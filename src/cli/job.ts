/**
 * What a command does with many files, a batch at a time, in whatever thread. What goes in and what comes
 * out is copied from one thread to the other: plain data, and little of it.
 */
export interface Job<A extends About = About, R = unknown> {
  readonly name: string;
  /** Makes ready; called once in each thread. */
  prepare(about: A): Promise<(paths: readonly string[]) => Promise<R>>;
}

/** What a job is told before its first file. */
export interface About {
  /** The template that somebody asked for, by its id or as a file. */
  readonly template?: string | undefined;
}

/** Types a job where it is written. */
export function defineJob<A extends About, R>(job: Job<A, R>): Job<A, R> {
  return Object.freeze(job);
}
