import { parentPort, Worker } from 'node:worker_threads';
import type { Helper } from './divide.ts';
import type { About, Job } from './job.ts';
import { jobs } from './jobs.ts';
import { isColoured } from './terminal.ts';
import type { Start } from './thread.ts';

type Batch = readonly string[];

/**
 * Starts a thread with this same program. It may be that there can be none, or that it breaks: then its
 * batches come back.
 */
export function startHelper<A extends About, R>({ name }: Job<A, R>, about: A): Helper<Batch, R> {
  const waiting: { done: (result: R) => void; fail: (reason: unknown) => void }[] = [];
  let why: unknown;
  const leave = (reason: unknown) => {
    why ??= reason;
    for (const { fail } of waiting.splice(0)) fail(why);
  };
  const worker = started({ job: name, about, isColoured }, leave);
  // Answers come in the order of the questions.
  worker?.on('message', result => waiting.shift()?.done(result));
  worker?.on('messageerror', leave);
  worker?.on('error', leave);
  worker?.on('exit', leave);
  return {
    work: batch =>
      new Promise((done, fail) => {
        if (why !== undefined) return fail(why);
        waiting.push({ done, fail });
        worker?.postMessage(batch);
      }),
    end: () => void worker?.terminate(),
  };
}

function started(workerData: Start, fail: (reason: unknown) => void): Worker | undefined {
  try {
    return new Worker(import.meta.filename, { workerData });
  } catch (error) {
    // Where programs are locked in, they may start no thread.
    fail(error);
    return undefined;
  }
}

/** The other side: does the job for each batch that comes. What throws here ends the thread, and the main one takes over. */
export async function help({ job: name, about }: Start): Promise<void> {
  const job = jobs.find(job => job.name === name);
  if (!job) throw new Error(`There is no job "${name}".`);
  // Batches that come while the job is made ready wait at the port.
  const work = await job.prepare(about);
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (paths: Batch) => {
    last = last.then(async () => parentPort?.postMessage(await work(paths)));
  });
}
