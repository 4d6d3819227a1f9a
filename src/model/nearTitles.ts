import { remembered } from './remember.ts';
import type { SectionSpec, Template } from './template.ts';
import { singular } from './titles.ts';

/** The sections of a template that a title is near to, in each of the ways of being near, the nearest first. */
export type Near = readonly (readonly SectionSpec[])[];

const ways = [isSame, isPrefix, isMisspelt];
/** The way in which a title only goes on where the other ends. */
export const prefixWay = ways.indexOf(isPrefix);

const known = new WeakMap<Template, (key: string) => Near>();

/**
 * What the key of a title is near to. Asked for in every round of a match, and answered from memory:
 * most titles of a document are near to nothing.
 */
export function nearTitles(template: Template): (key: string) => Near {
  let near = known.get(template);
  if (!near) {
    near = remembered(key =>
      ways.map(isNear => template.sections.filter(spec => spec.keys.some(other => isNear(key, other)))),
    );
    known.set(template, near);
  }
  return near;
}

/** `Risk` and `Risks`, `Non-Goals` and `Nongoals`. */
function isSame(key: string, other: string): boolean {
  // Most pairs differ in their first letter; that spares the rest of the work.
  if (key[0] !== other[0]) return false;
  return singular(key) === singular(other) || key.replace(/ /g, '') === other.replace(/ /g, '');
}

/** `Scope v1` for `Scope`, `Testing` for `Testing strategy`. */
function isPrefix(key: string, other: string): boolean {
  const [short, long] = key.length < other.length ? [key, other] : [other, key];
  return short !== '' && long[short.length] === ' ' && long.startsWith(short);
}

/** One letter wrong, left out, doubled or swapped, in a title long enough to tell. */
function isMisspelt(key: string, other: string): boolean {
  if (
    Math.abs(key.length - other.length) > 1 ||
    Math.min(key.length, other.length) < 6 ||
    /\d/.test(key + other)
  )
    return false;
  let head = 0;
  while (head < key.length && key[head] === other[head]) head++;
  const rest = (text: string, skip: number) => text.slice(head + skip);
  return (
    rest(key, 1) === rest(other, 1) ||
    rest(key, 1) === rest(other, 0) ||
    rest(key, 0) === rest(other, 1) ||
    (key[head] === other[head + 1] && key[head + 1] === other[head] && rest(key, 2) === rest(other, 2))
  );
}
