import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { divide } from './divide.ts';
import { startHelper } from './helper.ts';
import type { About, Job } from './job.ts';
import { standardInput } from './paths.ts';
import { projectOf } from './projects.ts';

/** Small enough that no thread waits long for the last one. */
const batchSize = 20;

/**
 * A thread has to be started, and its code to be compiled, before it is of use. On two processors, two threads took
 * as long as one for 2,000 files of 50 to 400 lines, and three quarters of it for 5,000.
 */
const filesPerThread = 1000;

/**
 * Does a job for all files, in as many threads as pay, and gives the results batch by batch in the order
 * of the files. Rejects when the job cannot be made ready, such as for a template that is not there.
 */
export async function inThreads<A extends About, R>(
  job: Job<A, R>,
  about: A,
  paths: readonly string[],
): Promise<AsyncGenerator<R>> {
  const work = await job.prepare(about);
  const batches = Array.from({ length: Math.ceil(paths.length / batchSize) }, (_, at) =>
    paths.slice(at * batchSize, (at + 1) * batchSize),
  );
  // Only this thread has standard input.
  const count = paths.includes(standardInput) ? 1 : threadsFor(paths.length);
  // V8 optimises in threads of its own, for each of ours. When all processors are busy, that takes more than it
  // gives: 2.1 s with its second optimiser, 1.7 s without, for 5,000 files in two threads.
  if (count > 1) setFlagsFromString('--no-opt');
  return divide(
    batches,
    work,
    Array.from({ length: count - 1 }, () => startHelper(job, about)),
    lookAround,
  );
}

/** `DESIGN_DOCS_THREADS` says how many; otherwise as many as there are processors, if each gets its share. */
function threadsFor(files: number): number {
  const wanted = Number.parseInt(process.env.DESIGN_DOCS_THREADS ?? '', 10);
  if (wanted >= 1) return Math.min(wanted, 64);
  return Math.max(1, Math.min(availableParallelism(), Math.floor(files / filesPerThread)));
}

/** Helpers are silent: what is wrong around a file is told by this thread, once, and in the order of the files. */
async function lookAround(paths: readonly string[]): Promise<void> {
  for (const path of paths) await projectOf(path);
}
