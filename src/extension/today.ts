import { dayOf } from '../model/writing/day.ts';

/** The day that it is where the author is, as `2026-02-03`. */
export function today(): string {
  return dayOf(new Date());
}
