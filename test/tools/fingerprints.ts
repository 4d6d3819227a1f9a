/**
 * Prints the fingerprints of an earlier version of a template, for `src/templates/history/ID@VERSION.fingerprints`.
 * What the template of today holds as well is left out.
 *
 *     node test/tools/fingerprints.ts TODAY.md EARLIER.md > src/templates/history/ID@0.fingerprints
 */
import { readFileSync } from 'node:fs';
import { fingerprint } from '../../src/model/fingerprint.ts';
import { guidanceOf, tokensOf } from '../../src/model/guidance.ts';
import { parseOutline } from '../../src/model/outline.ts';
import { unitsOf } from '../../src/model/units.ts';

function keysOf(file: string): { lines: Set<string>; structure: ReadonlySet<string> } {
  const outline = parseOutline(readFileSync(file, 'utf8'));
  const units = outline.sections.flatMap(section => unitsOf(outline, section));
  const { lines, structure, code } = guidanceOf(units);
  const headings = outline.sections.flatMap(section => section.heading.match(/\[[^[\]]+\]|<[^<>]+>/g) ?? []);
  return {
    lines: new Set([...lines, ...code, ...tokensOf(units, outline.definitions), ...headings]),
    structure,
  };
}

const [today, earlier] = process.argv.slice(2);
if (!today || !earlier) throw new Error('Name two files: the template of today and the earlier one.');
const known = keysOf(today);
const before = keysOf(earlier);
const lines = [...new Set([...before.lines, ...before.structure])].filter(
  line => !known.lines.has(line) && !known.structure.has(line),
);
process.stdout.write(`${lines.map(fingerprint).sort().join('\n')}\n`);
