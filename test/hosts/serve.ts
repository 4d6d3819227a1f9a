import { startChild } from './child.ts';
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
  cwd = process.cwd(),
): Promise<Server> {
  let found: (ready: string) => void;
  const ready = new Promise<string>(resolve => {
    found = resolve;
  });
  const child = startChild(process.execPath, args, {
    cwd,
    onLine: line => {
      const value = isReady(line);
      if (value) found(value);
    },
  });
  const died = child.exit.then<never>(code => {
    throw new Error(`${title} ended by itself with ${code}`);
  });
  died.catch(() => {}); // whoever waits for something of the server races it with `died`
  try {
    const value = await within(60, `starting ${title}`, Promise.race([ready, died]));
    return { ready: value, died, log: () => child.log(), dispose: () => child.dispose() };
  } catch (error) {
    await child.dispose();
    throw new Error(`${error instanceof Error ? error.message : error}\n${child.log()}`);
  }
}
