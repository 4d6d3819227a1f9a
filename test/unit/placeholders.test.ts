import assert from 'node:assert/strict';
import { findTokens } from '../../src/model/document/placeholders.ts';

const context = { isHeld: (token: string) => token === '[approach]' };
const definitions = new Set(['a defined label']);

/** The tokens of a line, bar-separated. */
function tokensIn(line: string): string {
  return findTokens(line, context, definitions)
    .map(({ kind, text }) => `${kind} ${text}`)
    .join(', ');
}

describe('a placeholder', () => {
  const lines: [line: string, token: string][] = [
    ['By [Your Name].', '[Your Name]'],
    ['- [Describe the change]', '[Describe the change]'],
    ['- **Owner:** [Jane or John]', '[Jane or John]'],
    ['It runs on [domain-specific, e.g., a laptop] now.', '[domain-specific, e.g., a laptop]'],
    ['Because of [one reason or several others], it fails.', '[one reason or several others]'],
    [
      'Kept for [state the number] of days, see [link your ticket].',
      '[state the number], placeholder [link your ticket]',
    ],
    ['- [Main concern of the readers]', '[Main concern of the readers]'],
    ['- [If relevant, the permit]', '[If relevant, the permit]'],
    ['We take the [approach] now.', '[approach]'],
    ['| [Name] | 3 |', '[Name]'],
    ['Written by <your name>.', '<your name>'],
    ['Called {short title, representative}.', '{short title, representative}'],
    ['- **Date:** YYYY-MM-DD', 'YYYY-MM-DD'],
    ['- [...]', '[...]'],
  ];
  for (const [line, token] of lines) it(line, () => assert.equal(tokensIn(line), `placeholder ${token}`));
});

describe('no placeholder', () => {
  const lines = [
    '<<[/UNRESOLVED]>>',
    'See [the other document](other.md).',
    'See [the other document][other] and [a defined label].',
    '![Diagram of the flow](flow.png)',
    'As said before.[^1] And [^note]',
    '- [ ] to do',
    '- [x] done',
    'See [[Another Page]].',
    'As shown in [12] and [3, 4].',
    'The list array[0] and map[key name] hold it.',
    'A Dict[str, Any] or List<String> or Map<string, number>.',
    '<div align="center">text</div>',
    '<summary>More about it</summary>',
    '<Tabs groupId="a"> and <MyComponent />',
    'Write to <ada@example.org> or <https://example.org/a b>.',
    'For x in [0, 1) and (a, b].',
    'Usage: tool [--flag] [-v] file',
    'Press [Ctrl] or <kbd>Esc</kbd>.',
    'In code: `[Your Name]` and `<your name>` and `{a b}`.',
    'GET /users/{user id}/items/[item id]',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is about it.
    'It is ${the value} and {{ the value }} and {% the tag %}.',
    'He said so [sic] and it is [in progress].',
    'Dates are written YYYY-MM-DD here.',
    'a \\[not one of them\\] b',
    'If a < b and c > d then {a} is {b}.',
    'It opens in May [if the permit arrives] or June [or whenever it does].',
    '- [if the permit arrives]',
    'Meant as in [RFC 2119] and [Smith 2019].',
    '- [RFC 2119]',
    'The hook gives [state, dispatch], the call [File, ...].',
    '| [name, size] | {x | x > 0} |',
    'The set {n | n is prime} grows.',
    'Keys look like parcel:<id>, files like export-{id}-{date}.csv.',
    '- [Team A] builds what [Service A of the old system] did.',
    '- [RFC 7231 Section 6.5]',
    'We saw [service unavailable] and [state machine] in the log.',
  ];
  for (const line of lines) it(line, () => assert.equal(tokensIn(line), ''));
});

describe('a marker', () => {
  const lines: [line: string, token: string][] = [
    ['TODO', 'TODO'],
    ['- TODO: ask Ada', 'TODO'],
    ['- **Owner:** TBD', 'TBD'],
    ['How many (TBD)?', 'TBD'],
    ['It takes ??? seconds.', '???'],
    ['[NEEDS CLARIFICATION: which one]', '[NEEDS CLARIFICATION: which one]'],
    ['The number is FIXME.', 'FIXME'],
    ['| XXX | 3 |', 'XXX'],
    ['TODO, because nobody has done it.', 'TODO'],
  ];
  for (const [line, token] of lines) it(line, () => assert.equal(tokensIn(line), `marker ${token}`));

  const none = [
    'The TODO list grows.',
    'todo: nothing',
    'See TODO.md and #TODO.',
    '`TODO`',
    'https://example.org/TODO',
    'Really??',
    'XXXL',
    'Statuses are TODO, DOING and DONE.',
    'A card goes from TODO -> In progress.',
  ];
  for (const line of none) it(`none: ${line}`, () => assert.equal(tokensIn(line), ''));

  it('in a placeholder is part of it', () => {
    const line = 'It takes 50 ms, or [TBD: how long a miss takes].';
    const found = findTokens(line, { ...context, brackets: new Set(['[']) }, definitions);
    assert.deepEqual(
      found.map(({ kind, text }) => `${kind} ${text}`),
      ['placeholder [TBD: how long a miss takes]'],
    );
  });

  it('several words in brackets are one where the template writes its prompts in such brackets', () => {
    const line = 'About [requests per second in May] and [if nothing fails there].';
    const found = findTokens(line, { ...context, brackets: new Set(['[']) }, definitions);
    assert.deepEqual(
      found.map(({ text }) => text),
      ['[requests per second in May]'],
    );
    assert.equal(tokensIn(line), '');
  });
});
