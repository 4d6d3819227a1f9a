/** What formatters, editors and people do to the look of a document, by name. None of it changes a state. */
export const rewritings: Readonly<Record<string, (text: string) => string>> = {
  'with line breaks of Windows': text => text.replaceAll('\n', '\r\n'),
  'with a byte order mark': text => `\uFEFF${text}`,
  'with blanks at the ends of lines': inText(line => (line === '' ? line : `${line} \t`)),
  'with hyphens for items': inText(line => line.replace(/^(\s*)[*+](?=\s)/, '$1-')),
  'with stars for items': inText(line => line.replace(/^(\s*)[-+](?=\s)/, '$1*')),
  'with wide items': inText(line => line.replace(/^([-*+]) /, '$1   ')),
  'with tabs behind items': inText(line => line.replace(/^([-*+]) /, '$1\t')),
  'with brackets behind numbers': inText(line => line.replace(/^(\s*\d+)\. /, '$1) ')),
  'with low lines for emphasis': inText(line =>
    line.replace(/\*\*([^*]+)\*\*/g, '__$1__').replace(/(?<![*\w])\*([^*\s][^*]*)\*(?!\w)/g, '_$1_'),
  ),
  'with round quotes': inText(line =>
    /<|`|^\s*\w+:\s/.test(line)
      ? line
      : line
          .replace(/(^|[\s(])"/g, '$1“')
          .replaceAll('"', '”')
          .replace(/(\w)'/g, '$1’')
          .replaceAll('...', '…'),
  ),
  'with straight quotes': text =>
    text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('…', '...').replace(/[–—]/g, '-'),
  'with escapes': inText(line => (/<!--|-->/.test(line) ? line : line.replace(/(?<=\w)_(?=\w)|~/g, '\\$&'))),
  'with marks around addresses': inText(line => line.replace(/(?<![(<"\w])https?:\/\/[^\s<>()]+/g, '<$&>')),
  'with comments of one line': text =>
    text.replace(
      /^<!--\n(?!.*\n\n)([^-#>]*?)\n-->$/gm,
      (_, said: string) => `<!-- ${said.replaceAll('\n', ' ')} -->`,
    ),
  'with comments of several lines': text =>
    text.replace(/^<!-- ((?!accepted|template)[^\n]*?) -->$/gm, '<!--\n$1\n-->'),
  'with a blank line above each heading': inText(line => (/^#+ /.test(line) ? `\n${line}` : line)),
  'without blank lines below headings': text => text.replace(/^(#+ .*)\n\n+/gm, '$1\n'),
  'with rules between sections': inText(line => (/^## /.test(line) ? `\n---\n\n${line}` : line)),
  'wrapped at 40': text => wrapped(text, 40),
  'wrapped at 100': text => wrapped(text, 100),
  'not wrapped': text => wrapped(text, Number.POSITIVE_INFINITY),
  'numbered with Roman numerals': numbered(at => `${['I', 'II', 'IV', 'IX', 'XXX', 'XLIV'][at % 6]}.`),
  'numbered with small Roman numerals': numbered(at => `${['i', 'ii', 'iii', 'iv', 'ix', 'xii'][at % 6]})`),
  'numbered with letters': numbered(at => `${'ABCDEFG'[at % 7]}.`),
  'numbered as sections': numbered(at => `Section ${at}:`),
  'numbered with a section sign': numbered(at => `§ ${at}.2`),
  'numbered with circles': numbered(at => '①②③④'[at % 4] ?? ''),
  'numbered with key caps': numbered(at => `${at % 10}\u{FE0F}\u{20E3}`),
  'numbered without a dot': numbered(at => `${at}`),
  'numbered with an escape': numbered(at => `${at}\\.`),
};

/** Rewrites the lines of a text outside of its front matter and of code. */
function inText(rewrite: (line: string) => string): (text: string) => string {
  return text => {
    const [, front = '', rest = text] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [];
    let isCode = false;
    const lines = rest.split('\n').map(line => {
      const isFence = /^\s*(?:```|~~~)/.test(line);
      if (isFence) isCode = !isCode;
      return isCode || isFence ? line : rewrite(line);
    });
    return front + lines.join('\n');
  };
}

/** Numbers the headings; the first one of level 1 may be the title. */
function numbered(number: (at: number) => string): (text: string) => string {
  return text => {
    let at = 0;
    return inText(line =>
      line.replace(/^(#+) /, (_, marks: string) => (marks === '#' ? '# ' : `${marks} ${number(++at)} `)),
    )(text);
  };
}

/** Paragraphs wrapped at another width; lists, quotes, tables, fields, code and the marks of comments stay. */
function wrapped(text: string, width: number): string {
  const [, front = '', rest = text] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [];
  const lines: string[] = [];
  let words: string[] = [];
  let isCode = false;
  const flush = () => {
    let line = '';
    for (const word of words) {
      if (line !== '' && line.length + word.length >= width) {
        lines.push(line);
        line = '';
      }
      line += line === '' ? word : ` ${word}`;
    }
    if (line !== '') lines.push(line);
    words = [];
  };
  for (const line of rest.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    const isProse =
      !isCode && /^[\p{L}("[][^|]*$/u.test(line) && !/^[^\s:]+(?: [^\s:]+){0,3}:(?: |$)/.test(line);
    if (isProse) words.push(...line.trim().split(/\s+/));
    else {
      flush();
      lines.push(line);
    }
  }
  flush();
  return front + lines.join('\n');
}
