import type { Analysis } from '../model/analyze.ts';
import { flatten, type JudgedSection } from '../model/judging/judgement.ts';
import { isToDo } from '../model/judging/progress.ts';
import { positionAt } from '../model/text/text.ts';
import { guidanceIn } from '../model/views/unfinished.ts';

/** What the preview shows of an analysis, by the lines of the text. */
export interface Marks {
  readonly analysis: Analysis;
  /** Unfinished sections, by the line of their heading. */
  readonly unfinished: ReadonlyMap<number, JudgedSection>;
  /** What is missing, by the line of the heading that it would stand before; at the end by the number of lines. */
  readonly missing: ReadonlyMap<number, readonly JudgedSection[]>;
  /** The lines that are the template's own text. */
  readonly guidance: ReadonlySet<number>;
}

/** Finds out which lines of a document deserve a mark. */
export function marksOf(analysis: Analysis): Marks {
  const { lines, sections } = analysis.outline;
  const unfinished = new Map<number, JudgedSection>();
  const missing = new Map<number, JudgedSection[]>();
  const guidance = new Set(guidanceIn(analysis).map(({ start }) => positionAt(lines, start).line));
  for (const judged of flatten(analysis.sections)) {
    if (!isToDo(judged)) continue;
    const { section, absent } = judged;
    if (section) unfinished.set(section.line, judged);
    else if (absent) {
      const line = sections[absent.before]?.line ?? lines.starts.length;
      missing.set(line, [...(missing.get(line) ?? []), judged]);
    }
  }
  return { analysis, unfinished, missing, guidance };
}

/** Whether a block of lines is the template's text and nothing else. */
export function isGuidance({ guidance, analysis }: Marks, [start, end]: readonly [number, number]): boolean {
  const { text, starts } = analysis.outline.lines;
  let found = false;
  for (let line = start; line < end; line++) {
    if (guidance.has(line)) found = true;
    else if (text.slice(starts[line], starts[line + 1]).trim() !== '') return false;
  }
  return found;
}
