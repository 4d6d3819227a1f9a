import type { Analysis } from '../model/analyze.ts';
import { flatten, type JudgedSection } from '../model/judging/judgement.ts';
import { isToDo } from '../model/judging/progress.ts';
import { isDone } from '../model/judging/tally.ts';
import { positionAt } from '../model/text/text.ts';

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
  const guidance = new Set<number>();
  const addGuidance = (spans: JudgedSection['tally']['guidance']) => {
    for (const { start } of spans) guidance.add(positionAt(lines, start).line);
  };
  addGuidance(analysis.preamble.guidance);
  for (const judged of flatten(analysis.sections)) {
    const { section, absent, state, tally } = judged;
    if (!isDone(state)) addGuidance(tally.guidance);
    if (!isToDo(judged)) continue;
    if (section) unfinished.set(section.line, judged);
    else if (absent) {
      const line = endOr(sections[absent.before]?.line, analysis);
      missing.set(line, [...(missing.get(line) ?? []), judged]);
    }
  }
  return { analysis, unfinished, missing, guidance };
}

function endOr(line: number | undefined, { outline }: Analysis): number {
  return line ?? outline.lines.starts.length;
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
