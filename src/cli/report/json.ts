import { toJson } from '../jsonFormat.ts';
import type { Overview } from './overview.ts';

/** For other programs: `groups`, each with its `status` (null without one) and its `entries`. */
export function jsonReport({ groups, problems, summary }: Overview): string {
  return `${toJson({ version: 1, groups, problems, summary })}\n`;
}
