import type { Analysis } from '../model/analyze.ts';
import type { State } from '../model/judging/tally.ts';
import { wholePercent } from '../model/views/percent.ts';
import type { Marks } from './marks.ts';

/** The words of the preview: which language they are in is for the editor to know. */
export interface Words {
  /** A state in words. */
  wordsFor(state: State): string;
  /** How far a document is, in one line. */
  headline(analysis: Analysis): string;
}

/** A shape for each state, beside its words: color alone does not tell. */
const shapes: Readonly<Record<State, string>> = {
  missing: '△',
  empty: '○',
  untouched: '▤',
  placeholder: '◐',
  'guidance-left': '◨',
  complete: '●',
  'not-applicable': '⊘',
};

/** The pieces of HTML that the preview adds to a document. */
export interface Html {
  head(analysis: Analysis): string;
  /** The state of the section whose heading stands in a line. */
  state(marks: Marks, line: number): string;
  /** What is missing before the heading in a line. */
  missing(marks: Marks, line: number): string;
}

export function htmlWith({ wordsFor, headline }: Words, plain: (text: string) => string): Html {
  const mark = (state: State) =>
    `<span class="design-docs-mark" data-state="${state}">` +
    `<span aria-hidden="true">${shapes[state]}</span> ${plain(wordsFor(state))}</span>`;
  return {
    head: analysis => {
      return (
        `<div class="design-docs-head" role="note"><span>${plain(analysis.template.name)} · ` +
        `${plain(headline(analysis))}</span> ` +
        `<progress value="${wholePercent(analysis.completeness)}" max="100" aria-hidden="true"></progress></div>\n`
      );
    },
    state: ({ unfinished }, line) => {
      const judged = unfinished.get(line);
      return judged ? ` ${mark(judged.state)}` : '';
    },
    missing: ({ missing }, line) =>
      (missing.get(line) ?? [])
        .map(({ title, state }) => `<div class="design-docs-missing">${plain(title)} ${mark(state)}</div>\n`)
        .join(''),
  };
}
