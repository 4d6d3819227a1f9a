import { inEnglish } from '../../model/text/wording.ts';
import { explain as sentences } from '../../model/views/explain.ts';
import { defineCommand, Misuse } from '../command.ts';
import { readOrFail } from '../reading.ts';
import { circumstancesFor, examineAt } from '../templates.ts';
import { print, visible } from '../terminal.ts';

/** Tells which template a document uses, why, and what would change it. */
export const explain = defineCommand({
  name: 'explain',
  summary: 'Tells which template a document uses, and why.',
  usage: ['FILE'],
  most: 1,
  options: {},
  notes: 'FILE may be "-" for standard input.',

  async run({ positionals: [path] }) {
    if (path === undefined) throw new Misuse('"explain" needs a file.');
    const examination = await examineAt(path, await readOrFail(path), await circumstancesFor(undefined));
    for (const sentence of sentences(examination)) print(`${visible(inEnglish(sentence))}\n`);
    return 0;
  },
});
