import type { Examination } from '../model/examine.ts';
import { rounded } from '../model/views/documentJson.ts';
import { type Counts, nothing, sum } from './counts.ts';
import { examineEach } from './examining.ts';
import type { Problem } from './findFiles.ts';
import { formats } from './format.ts';
import { type About, defineJob } from './job.ts';
import { circumstancesFor } from './templates.ts';

interface AboutChecking extends About {
  readonly format: keyof typeof formats;
  /** The completeness that each document must reach. */
  readonly least: number;
}

/** What the files of a batch came to. */
export interface Checked {
  /** Their part of the report. */
  readonly text: string;
  readonly counts: Counts;
  readonly unread: readonly Problem[];
  /** Documents that are less complete than they must be. */
  readonly low: readonly Low[];
}

export interface Low {
  readonly path: string;
  readonly completeness: number;
}

/** Reads and judges files, and writes their part of the report; what goes wrong with one stops no other. */
export const checking = defineJob({
  name: 'checking',
  async prepare({ template, format, least }: AboutChecking) {
    const { document: toText, between } = formats[format];
    const circumstancesOf = await circumstancesFor(template);
    return async (paths): Promise<Checked> => {
      const texts: string[] = [];
      const low: Low[] = [];
      let counts = nothing;
      const unread = await examineEach(paths, circumstancesOf, (path, examination) => {
        const text = toText(path, examination);
        if (text !== '') texts.push(text);
        counts = sum(counts, countsOf(examination));
        const completeness = rounded(examination.analysis?.completeness ?? 1);
        if (completeness < least) low.push({ path, completeness });
      });
      return { text: texts.join(between), counts, unread, low };
    };
  },
});

function countsOf({ analysis, findings }: Examination): Counts {
  let errors = 0;
  let warnings = 0;
  for (const { severity } of findings) {
    if (severity === 'error') errors++;
    else if (severity === 'warning') warnings++;
  }
  const { counted, unfinished } = analysis ?? nothing;
  return { files: 1, documents: analysis ? 1 : 0, errors, warnings, counted, unfinished };
}
