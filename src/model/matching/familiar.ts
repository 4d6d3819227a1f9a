import { fieldLines } from '../document/fields.ts';
import type { Outline } from '../document/outline.ts';
import { unitsOf } from '../document/units.ts';
import type { Template } from '../template/template.ts';
import { titleKey } from '../text/titles.ts';

/** Of so many words more than those of any rival a template has to be. */
const lead = 2;

/**
 * Of candidates whose headings are equally near, the one whose own words the document has: the labels of its
 * fields, lines of its guidance that were left. `undefined` when none is clearly ahead.
 */
export function mostFamiliar<C extends { readonly template: Template }>(
  candidates: readonly C[],
  outline: Outline,
): C | undefined {
  const labels = labelsIn(outline);
  const lines = new Set(
    outline.sections.flatMap(section => unitsOf(section).flatMap(unit => unit.lines.map(({ key }) => key))),
  );
  const [best, second] = candidates
    .map(candidate => ({ candidate, words: wordsOf(candidate.template, labels, lines) }))
    .sort((a, b) => b.words - a.words);
  return best && best.words >= (second?.words ?? 0) + lead ? best.candidate : undefined;
}

function labelsIn({ frontMatter, sections }: Outline): ReadonlySet<string> {
  const labels = new Set(frontMatter?.entries.map(({ key }) => titleKey(key)));
  // The text above all sections, under the title or before it.
  for (const section of sections.slice(0, 2)) {
    for (const { lines } of unitsOf(section)) {
      for (const { text } of lines) for (const { key } of fieldLines(text)) labels.add(key);
    }
  }
  return labels;
}

function wordsOf(template: Template, labels: ReadonlySet<string>, lines: ReadonlySet<string>): number {
  const keys = new Set(template.fields.map(({ key }) => key));
  return count(keys, labels) + count(template.sentences, lines);
}

function count(some: ReadonlySet<string>, among: ReadonlySet<string>): number {
  let times = 0;
  for (const one of some) if (among.has(one)) times++;
  return times;
}
