import { analyze } from '../../src/model/analyze.ts';
import { parseOutline } from '../../src/model/document/outline.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import type { SectionSpec, Template } from '../../src/model/template/template.ts';
import { displayTitle } from '../../src/model/text/titles.ts';
import { planConversion } from '../../src/model/writing/conversion.ts';
import { convert } from '../../src/model/writing/convert.ts';

const templates = builtinTemplates();

/** A document converted; which section becomes which is told by titles. */
export function converted(
  text: string,
  from: Template | undefined,
  to: Template,
  wishes: Readonly<Record<string, string | null>> = {},
): string {
  const plan = planConversion(parseOutline(text), from, to);
  const targets = new Map<number, SectionSpec | null>();
  for (const { section } of plan.sources) {
    const wish = wishes[displayTitle(section.heading)];
    if (wish === undefined) continue;
    targets.set(
      section.index,
      wish === null ? null : (to.sections.find(({ title }) => title === wish) as SectionSpec),
    );
  }
  return convert(plan, targets, { templates: [...templates, to] });
}

/** The structure that a converted document must have right. */
export function structure(text: string, template: Template): string[] {
  return analyze(text, template).findings.flatMap(({ code, severity, message }) =>
    /missing-section|order|level|duplicate/.test(code) && severity !== 'hint' ? [message] : [],
  );
}
