import { unitsOf } from '../document/units.ts';
import type { SectionSpec, Template } from './template.ts';

/** A piece of guidance as plain text. */
export interface GuidanceLine {
  readonly text: string;
  /** A line of a list or a table. */
  readonly isItem: boolean;
}

const enough = 12;

/**
 * What a template says under a heading, as plain text to show beside it: brackets around a whole line
 * gone, code left out, a long one cut.
 *
 * @example guidanceText(template, goals) // [{ text: 'What it is for', isItem: false }]
 */
export function guidanceText({ outline }: Template, { span }: SectionSpec): GuidanceLine[] {
  const section = outline.sections.find(({ headingSpan }) => headingSpan.start === span.start);
  if (!section) return [];
  return unitsOf(section)
    .filter(({ kind }) => kind !== 'code')
    .map(({ kind, depth, key }) => ({
      text: key.replace(/^\[([^[\]]*)\]$/, '$1'),
      isItem: depth > 0 || kind === 'row' || kind === 'header',
    }))
    .slice(0, enough);
}
