import type { SectionSpec, Template } from '../template/template.ts';
import { rememberedFor } from '../text/remember.ts';
import { titleKey } from '../text/titles.ts';

/** Headings that any kind of document may have: they say little about which kind it is. */
const common = new Set(
  (
    'api,api reference,appendix,architecture,background,changelog,components,configuration,context,contributing,' +
    'data model,data models,dependencies,description,design,development,development dependencies,documentation,' +
    'error handling,example,examples,faq,features,getting started,glossary,goals,installation,integration tests,' +
    'introduction,known limitations,license,limitations,logging,metrics,motivation,notes,overview,performance,' +
    'references,reliability,requirements,revision history,scalability,security,security considerations,' +
    'state management,status,summary,testing,testing strategy,tests,type definitions,unit tests,usage,workflow'
  ).split(','),
);

/** What the titles of a template's sections tell of a document that has some of them. */
export interface Profile {
  readonly title: string | undefined;
  readonly byKey: ReadonlyMap<string, SectionSpec>;
  readonly series: readonly string[];
  /** What those that are required tell together. */
  readonly total: number;
  /** How many there are besides series. */
  readonly count: number;
  /** Those that are required. */
  readonly needed: readonly SectionSpec[];
}

export const profileOf = rememberedFor((template: Template): Profile => {
  const byKey = new Map<string, SectionSpec>();
  const series: string[] = [];
  for (const spec of template.sections) {
    if (spec.repeat) {
      series.push(spec.repeat.series);
    } else for (const key of spec.keys) if (!byKey.has(key)) byKey.set(key, spec);
  }
  const counted = template.sections.filter(spec => !spec.repeat);
  const required = counted.filter(spec => spec.required);
  return {
    title: template.title && titleKey(template.title.heading),
    byKey,
    series,
    total: weightOf(required),
    count: counted.length,
    needed: required,
  };
});

/** A section at the top tells more than one below it, a special title more than a common one. */
function weight(spec: SectionSpec): number {
  return (isSpecial(spec) ? 1 : 0.4) * (spec.parent ? 0.6 : 1);
}

/** What some sections tell together. */
export function weightOf(specs: readonly SectionSpec[]): number {
  return specs.reduce((total, spec) => total + weight(spec), 0);
}

/** Whether its title is not one that any document may have. */
export function isSpecial(spec: SectionSpec): boolean {
  return !common.has(spec.keys[0] ?? '');
}
