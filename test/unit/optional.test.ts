import assert from 'node:assert/strict';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';

/** What a template says of a section: its heading, and the text below it. */
const samples: [heading: string, text: string, required: boolean][] = [
  ['Notes', 'What else there is.', true],
  ['Notes (optional)', 'What else there is.', false],
  ['Notes [optional]', 'What else there is.', false],
  ['Notes *(if applicable)*', 'What else there is.', false],
  ['Notes *(mandatory)*', 'Optional for nobody.', true],
  ['Notes <!-- optional -->', 'What else there is.', false],
  ['Notes', 'Optional, but a good habit.', false],
  ['Notes', 'If relevant, what else there is.', false],
  ['Notes', 'Omit this section if there is nothing.', false],
  ['Notes', '**Note:** *Section not required until there is a release.*\n\nWhat else there is.', false],
  ['Notes', '<!--\n(optional)\n\nWhat else there is.\n-->', false],
  ['Notes', '<!-- This is an optional element. Feel free to remove. -->\nWhat else there is.', false],
  ['Notes', '<!-- Remove this section if there is nothing. -->\nWhat else there is.', false],
  ['Notes', '<!--\nYou can optionally say what else there is.\n-->', true],
  ['Notes', 'Name the optional arguments of each call.', true],
];

describe('a section', () => {
  for (const [heading, text, required] of samples) {
    it(`is ${required ? 'required' : 'optional'}: ${heading}, ${JSON.stringify(text)}`, () => {
      const template = parseTemplate(`# [Title]\n## ${heading}\n${text}\n## Rest\n[x y]\n`, {
        id: 't',
        origin: 'file',
      });
      assert.equal(template.sections[0]?.required, required);
    });
  }
});
