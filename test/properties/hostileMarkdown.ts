import type { random } from './random.ts';

/** Beginnings and middles of lines that mean something in Markdown, alone or together. */
const pieces = [
  ...['# ', '## ', '### Goals', '####### ', '#', ' #', '   ## a', '    # a', '## a ##', '# a | b'],
  ...['text', 'a b', 'Goals', 'foo', '\\', '&amp;', 'é\u00a0', '\u2028', '\u0000', '\ufeff', '😀', '\ud800'],
  ...[
    '- ',
    '* ',
    '+ ',
    '-',
    '1. ',
    '2) ',
    '1.',
    '12345678901. ',
    '0. ',
    '-   ',
    '-      x',
    '- [ ] ',
    '-\t',
    '10.  ',
  ],
  ...['> ', '>', '>\t', '> > ', '>- ', '- > ', '>     ', '> ```', '> # a', '> | a |', '> |---|'],
  ...['```', '```js', '````', '~~~', '~~~ x', '``', '``` a`b', '   ```', '    ```', '- ```'],
  ...['---', '===', '- - -', '***', '___', '--', '=', '   ---', '    ---', '-- |', '--- x'],
  ...['|', '| a | b |', '|---|---|', '|:-:|--|', 'a | b', '--|--', ':--', '\\|', '|-', '| a', ' | --- '],
  ...[
    '<!--',
    '-->',
    '<!-- a -->',
    '<!-- template: proposal -->',
    '<div>',
    '</div>',
    '<b>',
    '<b a="c">',
    '<?',
    '?>',
  ],
  ...['<![CDATA[', ']]>', '<!A', '<script>', '</script>', '<pre', '<'],
  ...[
    '[a]: b',
    '[a]:',
    '[a]',
    '[a',
    ']: b',
    '"title"',
    '"title',
    "'t'",
    '(t)',
    '""',
    '<u v>',
    '[a]: <b> "c" d',
    '[ ]: x',
  ],
  ...['    ', '  ', '   ', ' ', '\t', ' \t', '      '],
  ...['TODO', '[name of it]', 'N/A', '**Status:** Draft | Final', '<!-- accepted -->', '+++', 'status: '],
];

/** A text of some lines of which each may break what stands around it. Line breaks are mostly `\n`. */
export function hostileMarkdown({ below, pick }: ReturnType<typeof random>, most = 14): string {
  const lineBreak = below(12) === 0 ? ['\n', '\r\n', '\r'] : ['\n'];
  let text = '';
  for (let lines = below(most); lines >= 0; lines--) {
    for (let count = below(4); count > 0; count--) text += pick(pieces);
    if (lines > 0 || below(2) === 0) text += pick(lineBreak);
  }
  return text;
}
