import { findHeldTokens, tokenHint } from '../document/placeholders.ts';
import type { Sought } from '../document/sieve.ts';
import { type Guidance, noGuidance, union } from '../template/guidance.ts';
import type { FieldSpec, SectionSpec, Template } from '../template/template.ts';
import { traceOf } from '../text/trace.ts';
import { asksForTasks } from './tasks.ts';

/** What a template and a configuration know that is needed to judge one section. */
export interface Yardstick {
  readonly guidance: Guidance;
  readonly fields: readonly FieldSpec[];
  readonly mayStand: boolean;
  /** The answers of which one is to be chosen. */
  readonly choose: readonly string[];
  readonly isHeld: (token: string) => boolean;
  /** The brackets in which the template writes its prompts. */
  readonly brackets: ReadonlySet<string>;
  /** Whether the template holds it in its code: a prompt of its text is an example in somebody's code. */
  readonly isHeldInCode: (token: string) => boolean;
  readonly isGuidance: (key: string) => boolean;
  /** Whether the template asks for items to tick. */
  readonly asksForTasks: boolean;
  /** The words that say that something is still to be done; `undefined`: the usual ones. */
  readonly markers: readonly string[] | undefined;
  /** What it could find in a section; `undefined`: something for which each line has to be read. */
  readonly sought: Sought | undefined;
}

const known = new WeakMap<Template, Map<string, Yardstick>>();

/**
 * The yardstick for a section of the template that stands for some others, too: those that it answers,
 * or whose headings are gone. The same one each time, so that what was weighed by it need not be again.
 */
export function yardstickFor(
  template: Template,
  spec: SectionSpec | undefined,
  others: readonly SectionSpec[],
  markers?: readonly string[],
): Yardstick {
  const key = `${spec?.index ?? ''} ${others.map(({ index }) => index)} ${markers?.join('\n') ?? ''}`;
  return remembered(template, key, () => {
    const guidance = union([spec?.guidance ?? noGuidance, ...others.map(other => other.guidance)]);
    // The fields above all sections are no fields of a section that the template does not know.
    const fields = spec ? fieldsIn(template, spec) : [];
    return yardstick(template, spec, fields, guidance, markers);
  });
}

/** The yardstick for the text above all sections. */
export function yardstickAbove(template: Template, markers?: readonly string[]): Yardstick {
  return remembered(template, `above ${markers?.join('\n') ?? ''}`, () =>
    yardstick(template, undefined, fieldsIn(template, undefined), template.preamble, markers),
  );
}

function remembered(template: Template, key: string, make: () => Yardstick): Yardstick {
  const ofTemplate = known.get(template) ?? new Map<string, Yardstick>();
  if (ofTemplate.size === 0) known.set(template, ofTemplate);
  const measure = ofTemplate.get(key) ?? make();
  ofTemplate.set(key, measure);
  return measure;
}

function fieldsIn(template: Template, spec: SectionSpec | undefined): FieldSpec[] {
  return template.fields.filter(field => field.place === 'text' && field.spec === spec);
}

function yardstick(
  template: Template,
  spec: SectionSpec | undefined,
  fields: readonly FieldSpec[],
  guidance: Guidance,
  markers?: readonly string[],
): Yardstick {
  const { brackets, codeTokens, tokens } = template;
  const isOld = (text: string) => template.fingerprints.has(text);
  const isHeldInCode = (token: string) => codeTokens.has(token) || (isOld(token) && !tokens.has(token));
  const choose = spec?.choose ?? [];
  return {
    guidance,
    fields,
    mayStand: spec?.mayStand ?? false,
    choose,
    markers,
    asksForTasks: asksForTasks(guidance),
    isHeld: token => tokens.has(token) || isOld(token),
    brackets,
    isHeldInCode,
    isGuidance: key => guidance.lines.has(key) || template.sentences.has(key) || isOld(key),
    sought:
      fields.length + choose.length > 0
        ? undefined
        : {
            traces: tracesOf(template, guidance),
            hint: tokenHint(markers),
            isHeldIn: code => findHeldTokens(code, isHeldInCode).length > 0,
          },
  };
}

/** The traces of all lines that may be guidance or structure in a section. */
function tracesOf({ sentences, fingerprints }: Template, { lines, structure, code }: Guidance): Set<number> {
  const traces = new Set(fingerprints.traces);
  for (const keys of [lines, structure, code, sentences]) for (const key of keys) traces.add(traceOf(key));
  return traces;
}
