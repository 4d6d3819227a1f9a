/**
 * Prints the fingerprints of an earlier version of a template, for `src/templates/history/ID@VERSION.fingerprints`.
 * What the template of today holds as well is left out.
 *
 *     node test/tools/fingerprints.ts TODAY.md EARLIER.md > src/templates/history/ID@0.fingerprints
 */
import { readFileSync } from 'node:fs';
import { linesOf } from '../../src/model/template/history.ts';
import { fingerprint } from '../../src/model/text/fingerprint.ts';

const [today, earlier] = process.argv.slice(2);
if (!today || !earlier) throw new Error('Name two files: the template of today and the earlier one.');
const known = linesOf(readFileSync(today, 'utf8'));
const before = linesOf(readFileSync(earlier, 'utf8'));
const lines = [...new Set([...before.lines, ...before.structure])].filter(
  line => !known.lines.has(line) && !known.structure.has(line),
);
process.stdout.write(`${lines.map(fingerprint).sort().join('\n')}\n`);
