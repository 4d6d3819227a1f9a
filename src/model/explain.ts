import type { Examination } from './examine.ts';
import type { Candidate } from './recognize.ts';

/**
 * Tells in a few sentences which template a document uses, why, and what would change that.
 *
 * @returns one sentence each, the first with the answer
 */
export function explain({ recognition, analysis }: Examination): string[] {
  const { template, by, candidates, unknown, confidence } = recognition;
  const [first, second] = candidates;
  const sentences: string[] = [];
  if (template) sentences.push(`This document uses the template "${template.id}" (${template.name}).`);
  else
    sentences.push(
      'No template was recognised: this is not taken for a design document, and nothing in it is marked.',
    );
  if (unknown) sentences.push(`It names the template "${unknown.id}", which does not exist.`);

  if (by === 'front-matter') sentences.push('Why: its front matter says so (key "template").');
  else if (by === 'comment') sentences.push('Why: a comment in it says so.');
  else if (by === 'glob') sentences.push("Why: a pattern in the project's configuration names its path.");
  else if (by === 'option') sentences.push('Why: it was asked for.');
  else if (by === 'headings' && first)
    sentences.push(`Why: it has ${overlap(first)} (confidence ${percent(confidence)}).`);
  else if (first && second && first.confidence >= 0.4 && first.confidence - second.confidence < 0.05) {
    sentences.push(
      `Why: "${first.template.id}" and "${second.template.id}" are equally near (${percent(first.confidence)} and ${percent(second.confidence)}).`,
    );
  } else if (first)
    sentences.push(
      `Why: the nearest, "${first.template.id}", is not near enough: ${overlap(first)} (confidence ${percent(first.confidence)}).`,
    );
  else sentences.push('Why: none of its headings is a section of a template.');

  const runnerUp = candidates.find(candidate => candidate.template !== template);
  if (template && runnerUp) {
    sentences.push(
      `Runner-up: "${runnerUp.template.id}", with ${overlap(runnerUp)} (confidence ${percent(runnerUp.confidence)}).`,
    );
  }
  if (analysis) {
    sentences.push(
      `Completeness: ${percent(analysis.completeness)}, ${analysis.unfinished} of ${analysis.counted} sections to do.`,
    );
  }
  const wish = template ? 'To use another one' : 'To use one';
  sentences.push(`${wish}, put "<!-- template: ID -->" at the top, or "template: ID" into the front matter.`);
  return sentences;
}

function overlap({ found, of }: Candidate): string {
  return `${found} of its ${of} sections`;
}

/**
 * A share in whole per cent; never 100 % before it is all.
 *
 * @example percent(0.999) // '99 %'
 */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)} %`;
}
