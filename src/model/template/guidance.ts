import { cellsOf } from '../document/cells.ts';
import { fieldLine } from '../document/fields.ts';
import { joinedKey, lineKey } from '../document/lineKeys.ts';
import { paragraphsOf } from '../document/paragraphs.ts';
import { findHeldTokens, findTokens, tokenKey } from '../document/placeholders.ts';
import type { Unit } from '../document/units.ts';
import { lazy } from '../text/lazy.ts';
import { isShared, isStanding } from './standing.ts';

/**
 * What a template says in a section, in the form in which a document's lines are compared with it.
 * Lines that are guidance are to be replaced; structure (labels, table headers) is meant to stay.
 */
export interface Guidance {
  readonly lines: ReadonlySet<string>;
  readonly structure: ReadonlySet<string>;
  readonly code: ReadonlySet<string>;
}

export const noGuidance: Guidance = { lines: new Set(), structure: new Set(), code: new Set() };

/** The guidance that a section of a template holds, read from what it says. */
export function guidanceOf(units: readonly Unit[]): Guidance {
  const lines = new Set<string>();
  const structure = new Set<string>();
  const code = new Set<string>();
  for (const [place, unit] of units.entries()) {
    const { kind, key, lines: own } = unit;
    if (isShared(unit)) continue;
    if (kind === 'header') structure.add(key);
    else if (kind === 'code') for (const line of own) code.add(line.key);
    else {
      const stands = isStanding(unit);
      for (const [at, line] of own.entries()) {
        const next = own[at + 1] ?? units[place + 1]?.lines[0];
        // Its meaning comes next: `: what it is`.
        const isTerm = next !== undefined && /^ {0,3}: /.test(next.text);
        (stands || isLabel(line.key, line.text) || isTerm ? structure : lines).add(line.key);
        const label = fieldLine(line.text)?.label;
        if (label && kind === 'text') structure.add(`${label}:`);
      }
      if (own.length > 1) (stands ? structure : lines).add(key);
      if (stands) continue;
      for (const paragraph of paragraphsOf(unit)) if (paragraph.length > 1) lines.add(joinedKey(paragraph));
    }
  }
  return { lines, structure, code };
}

/** One guidance that holds what several hold. */
export function union(all: readonly Guidance[]): Guidance {
  const [first, ...others] = all;
  return first && others.length === 0 ? first : new Union(all);
}

/** Put together when somebody looks: beside an author's own words nobody does. */
class Union implements Guidance {
  private readonly _all: readonly Guidance[];
  private _lines: ReadonlySet<string> | undefined;
  private _structure: ReadonlySet<string> | undefined;
  private _code: ReadonlySet<string> | undefined;

  constructor(all: readonly Guidance[]) {
    this._all = all;
  }

  get lines(): ReadonlySet<string> {
    this._lines ??= new Set(this._all.flatMap(({ lines }) => [...lines]));
    return this._lines;
  }

  get structure(): ReadonlySet<string> {
    this._structure ??= new Set(this._all.flatMap(({ structure }) => [...structure]));
    return this._structure;
  }

  get code(): ReadonlySet<string> {
    this._code ??= new Set(this._all.flatMap(({ code }) => [...code]));
    return this._code;
  }
}

/** The placeholder tokens that these units hold, choices in table cells included. */
export function tokensOf(units: readonly Unit[], definitions: ReadonlySet<string>): string[] {
  const context = { isHeld: () => false };
  return units.flatMap(({ kind, lines }) =>
    lines.flatMap(({ text }) => {
      const found = kind === 'code' ? [] : findTokens(text, context, definitions).map(token => token.text);
      // In a template any bracketed text is a placeholder, be it one word; in code what can't be code.
      const held = findHeldTokens(text, token => isTemplateToken(token, kind === 'code')).map(
        token => token.text,
      );
      const choices =
        kind === 'row'
          ? cellsOf(text)
              .map(cell => cell.text)
              .filter(isChoiceCell)
          : [];
      return [...found, ...held, ...choices].map(tokenKey);
    }),
  );
}

const choiceCell = lazy(() => /^\p{Lu}[\p{L} -]*(?:\/ ?\p{Lu}[\p{L} -]*)+$/u);

/**
 * A cell such as `High/Medium/Low`.
 *
 * @example isChoiceCell('High/Medium/Low') // true
 */
export function isChoiceCell(cell: string): boolean {
  return cell.includes('/') && choiceCell().test(cell);
}

const letter = lazy(() => /\p{L}/u);

function isTemplateToken(token: string, inCode: boolean): boolean {
  const inner = token.slice(1, -1).trim();
  if (!letter().test(inner) || /^[xX]$|^[\^!/#%{$-]|:\/\/|^\w+:$/.test(inner)) return false;
  return !(inCode || token.startsWith('<')) || !/["=;]/.test(inner);
}

/** A line that only names what follows: `**Request:**`, `Out of scope:`. It stays when the rest is written. */
function isLabel(written: string, text: string): boolean {
  const key = written.replace(/^\[optional\] /i, '');
  const words = key.replace(/:$/, '').split(' ').length;
  if (/[[\]<>{}]/.test(key)) return false;
  if (key.endsWith(':')) return words <= 4;
  return words <= 6 && /^\s*(?:[-*+]\s+)?(\*\*|__)[^*_]+\1\s*$/.test(text) && lineKey(text) !== '';
}
