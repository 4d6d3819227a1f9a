import { tokenHint, usualMarkers } from '../document/markers.ts';
import { findHeldTokens } from '../document/placeholders.ts';
import type { Sought } from '../document/sieve.ts';
import { type Guidance, noGuidance, union } from '../template/guidance.ts';
import type { FieldSpec, SectionSpec, Template } from '../template/template.ts';
import { rememberedFor } from '../text/remember.ts';
import { Traces, traceOf } from '../text/trace.ts';

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
  /** The words that say that something is still to be done. */
  readonly markers: readonly string[];
  /** What it could find in a section; `undefined`: something for which each line has to be read. */
  readonly sought: Sought | undefined;
}

/** What is the same in all yardsticks of a template. */
type Shared = Pick<Yardstick, 'isHeld' | 'isHeldInCode' | 'brackets' | 'markers'> & {
  readonly sought: Sought;
};

/** The yardsticks of a template: the same ones each time, so that what was weighed by one need not be again. */
export interface Yardsticks {
  /** For the text above all sections. */
  readonly above: Yardstick;
  /**
   * For a section of the template that stands for some others, too: those that it answers, or whose
   * headings are gone.
   */
  of(spec: SectionSpec | undefined, others?: readonly SectionSpec[]): Yardstick;
}

const known = rememberedFor((template: Template) =>
  rememberedFor((markers: readonly string[]) => yardsticksFor(template, markers)),
);

/** @param markers the words that say that something is still to be done */
export function yardsticksOf(template: Template, markers: readonly string[] = usualMarkers): Yardsticks {
  return known(template)(markers);
}

function yardsticksFor(template: Template, markers: readonly string[]): Yardsticks {
  const shared = sharedOf(template, markers);
  /** By the index of the section, and behind them that for sections which the template does not know. */
  const alone: Yardstick[] = [];
  const forSeveral = new Map<string, Yardstick>();
  const of = (spec: SectionSpec | undefined, others?: readonly SectionSpec[]): Yardstick => {
    if (!others) {
      const index = spec?.index ?? template.sections.length;
      // The fields above all sections are no fields of a section that the template does not know.
      alone[index] ??= yardstick(
        template,
        shared,
        spec?.guidance ?? noGuidance,
        spec,
        spec ? fieldsIn(template, spec) : [],
      );
      return alone[index];
    }
    let key = String(spec?.index);
    for (const { index } of others) key += ` ${index}`;
    let measure = forSeveral.get(key);
    if (!measure) {
      const guidance = union([spec, ...others].map(one => one?.guidance ?? noGuidance));
      measure = yardstick(template, shared, guidance, spec, of(spec).fields);
      forSeveral.set(key, measure);
    }
    return measure;
  };
  return {
    above: yardstick(template, shared, template.preamble, undefined, fieldsIn(template, undefined)),
    of,
  };
}

function sharedOf(template: Template, markers: readonly string[]): Shared {
  const { brackets, codeTokens, fingerprints, tokens } = template;
  const isHeldInCode = (token: string) =>
    codeTokens.has(token) || (fingerprints.has(token) && !tokens.has(token));
  return {
    isHeld: token => tokens.has(token) || fingerprints.has(token),
    isHeldInCode,
    brackets,
    markers,
    sought: {
      traces: tracesOf(template),
      hint: tokenHint(markers),
      isHeldIn: code => findHeldTokens(code, isHeldInCode).length > 0,
    },
  };
}

/**
 * The traces of all that may be guidance or structure in some section, and of what is to be replaced in code.
 * One table for all sections: that a line stands in another one than in the template is rare.
 */
function tracesOf({ preamble, sections, sentences, codeTokens, fingerprints }: Template): Traces {
  const traces = new Traces();
  for (const trace of fingerprints.traces) traces.add(trace);
  const all = [preamble, ...sections.map(({ guidance }) => guidance)];
  const keys = all.flatMap(({ lines, structure, code }) => [lines, structure, code]);
  for (const some of [...keys, sentences, codeTokens]) for (const key of some) traces.add(traceOf(key));
  return traces;
}

function fieldsIn(template: Template, spec: SectionSpec | undefined): FieldSpec[] {
  return template.fields.filter(field => field.place === 'text' && field.spec === spec);
}

function yardstick(
  { sentences, fingerprints }: Template,
  { sought, ...shared }: Shared,
  guidance: Guidance,
  spec: SectionSpec | undefined,
  fields: readonly FieldSpec[],
): Yardstick {
  const choose = spec?.choose ?? [];
  return {
    ...shared,
    guidance,
    fields,
    mayStand: spec?.mayStand ?? false,
    choose,
    isGuidance: key =>
      sought.traces.mayBeCode(key, 0, key.length) &&
      (guidance.lines.has(key) || sentences.has(key) || fingerprints.has(key)),
    sought: fields.length + choose.length > 0 ? undefined : sought,
  };
}
