type Dispose = () => void | Promise<void>;

const pending = new Set<Dispose>();
let ending = false;

/**
 * Whatever a run leaves behind (processes, browsers, temporary folders) is registered here, so that it is
 * cleared away on a crash or Ctrl+C too. Returns the way to dispose of it earlier; it runs only once.
 */
export function ownedUntilExit(dispose: Dispose): () => Promise<void> {
  pending.add(dispose);
  return async () => {
    if (pending.delete(dispose)) await dispose();
  };
}

/** Whether the process is already ending: nothing more must be started then. */
export function isEnding(): boolean {
  return ending;
}

/** Clears everything away, latest first, and ends the process. */
export async function exit(code: number): Promise<never> {
  if (!ending) {
    ending = true;
    const forced = setTimeout(() => process.exit(code), 15_000);
    for (const dispose of [...pending].reverse()) {
      pending.delete(dispose);
      await Promise.resolve(dispose()).catch(error => console.error(error));
    }
    clearTimeout(forced);
    process.exit(code);
  }
  return new Promise<never>(() => {});
}

/** Rejects with a message that names the step when it takes longer than it ever should. */
export async function within<T>(seconds: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not done after ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

process.once('SIGINT', () => exit(130));
process.once('SIGTERM', () => exit(143));
process.once('SIGHUP', () => exit(129));
process.on('uncaughtException', error => {
  console.error(error);
  void exit(1);
});
process.on('unhandledRejection', error => {
  console.error(error);
  void exit(1);
});
