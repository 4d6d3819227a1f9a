import type { Command } from '../command.ts';
import { apply } from './apply.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { newCommand } from './new.ts';
import { outline } from './outline.ts';
import { report } from './report.ts';
import { templates } from './templates.ts';

/** Every command, in the order of a document's life. Dispatch and help are derived from this list. */
export const commands: readonly Command[] = [newCommand, apply, check, outline, templates, explain, report];
