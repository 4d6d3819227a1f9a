import type { Config } from '../judging/config.ts';
import { rememberedFor } from '../text/remember.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';

/** The rules that a configuration leaves on, by what they look at. */
interface Checks {
  readonly ofSections: readonly Rule[];
  readonly ofDocuments: readonly Rule[];
  readonly ofFindings: readonly Rule[];
}

export const checksBy = rememberedFor(({ severities }: Config): Checks => {
  const on = rules.filter(({ code }) => severities[code] !== 'off');
  return {
    ofSections: on.filter(({ checkSection }) => checkSection),
    ofDocuments: on.filter(({ checkDocument }) => checkDocument),
    ofFindings: on.filter(({ checkFindings }) => checkFindings),
  };
});
