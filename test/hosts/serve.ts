import { type SpawnOptions, startChild } from './child.ts';
import { within } from './lifetime.ts';

/** A Node process that serves a workbench. */
export interface Server {
  /** What `isReady` found. */
  readonly ready: string;
  /** Rejects when the server ends without being asked to. */
  readonly died: Promise<never>;
  log(): string;
  dispose(): Promise<void>;
}

/** Starts a server and waits for the line of output that says it is ready. */
export async function startServer(
  title: string,
  args: readonly string[],
  isReady: (line: string) => string | false | undefined,
  options: Pick<SpawnOptions, 'cwd' | 'env'> = {},
): Promise<Server> {
  let found: (ready: string) => void;
  const ready = new Promise<string>(resolve => {
    found = resolve;
  });
  const child = startChild(process.execPath, args, {
    ...options,
    onLine: line => {
      const value = isReady(line);
      if (value) found(value);
    },
  });
  try {
    const value = await within(60, `starting ${title}`, Promise.race([ready, child.died]));
    return { ready: value, died: child.died, log: () => child.log(), dispose: () => child.dispose() };
  } catch (error) {
    await child.dispose();
    throw new Error(`${error instanceof Error ? error.message : error}\n${child.log()}`);
  }
}
