import { isMainThread, workerData } from 'node:worker_threads';
import type { About } from './job.ts';

/** What a helping thread is started for. */
export interface Start {
  /** The name of its job. */
  readonly job: string;
  readonly about: About;
  readonly isColoured: boolean;
}

/** What this thread was started for; `undefined` in the main thread. */
export const start: Start | undefined = isMainThread ? undefined : workerData;
