import { checking } from './checking.ts';
import { entering } from './entering.ts';
import type { Job } from './job.ts';

/** Every job that a thread may be started for. */
export const jobs: readonly Job[] = [checking, entering];
