import { checking } from './checking.ts';
import type { Job } from './job.ts';
import { listing } from './listing.ts';

/** Every job that a thread may be started for. */
export const jobs: readonly Job[] = [checking, listing];
