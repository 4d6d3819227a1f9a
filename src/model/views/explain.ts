import type { Examination } from '../examine.ts';
import { type Candidate, isNear } from '../matching/candidates.ts';
import { type Facts, type Wording, wording } from '../text/wording.ts';
import { percent } from './percent.ts';

/**
 * Tells in a few sentences which template a document uses, why, and what would change that.
 *
 * @returns one sentence each, the first with the answer
 */
export function explain({ recognition, analysis }: Examination): Wording[] {
  const { template, candidates, unknown } = recognition;
  const runnerUp = candidates.find(candidate => candidate.template !== template);
  const sentences = [
    template
      ? wording('This document uses the template "{id}" ({name}).', { id: template.id, name: template.name })
      : wording(
          'No template was recognised: this is not taken for a design document, and nothing in it is marked.',
        ),
  ];
  if (unknown) {
    sentences.push(wording('It names the template "{id}", which does not exist.', { id: unknown.id }));
  }
  sentences.push(reason(recognition));
  if (template && runnerUp) {
    sentences.push(
      wording(
        'Runner-up: "{id}", with {found} of its {of} sections (confidence {confidence}).',
        factsOf(runnerUp),
      ),
    );
  }
  if (analysis) {
    sentences.push(
      wording('Completeness: {share}, {unfinished} of {counted} sections to do.', {
        share: percent(analysis.completeness),
        unfinished: String(analysis.unfinished),
        counted: String(analysis.counted),
      }),
    );
  }
  sentences.push(
    template
      ? wording(
          'To use another one, put "<!-- template: ID -->" at the top, or "template: ID" into the front matter.',
        )
      : wording(
          'To use one, put "<!-- template: ID -->" at the top, or "template: ID" into the front matter.',
        ),
  );
  return sentences;
}

function reason({ by, candidates: [first, second], confidence }: Examination['recognition']): Wording {
  if (by === 'front-matter') return wording('Why: its front matter says so (key "template").');
  if (by === 'comment') return wording('Why: a comment in it says so.');
  if (by === 'glob') return wording("Why: a pattern in the project's configuration names its path.");
  if (by === 'option') return wording('Why: it was asked for.');
  if (!first) return wording('Why: none of its headings is a section of a template.');
  if (by === 'headings') {
    return wording('Why: it has {found} of its {of} sections (confidence {confidence}).', {
      ...factsOf(first),
      confidence: percent(confidence),
    });
  }
  if (second && isNear(first)) {
    return wording('Why: "{first}" and "{second}" are equally near ({confidence} and {other}).', {
      first: first.template.id,
      second: second.template.id,
      confidence: percent(first.confidence),
      other: percent(second.confidence),
    });
  }
  return wording(
    'Why: the nearest, "{id}", is not near enough: {found} of its {of} sections (confidence {confidence}).',
    factsOf(first),
  );
}

function factsOf({ template, found, of, confidence }: Candidate): Facts {
  return { id: template.id, found: String(found), of: String(of), confidence: percent(confidence) };
}
