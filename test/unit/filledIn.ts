import { parseOutline } from '../../src/model/document/outline.ts';

/** A fresh document with every placeholder of a heading named and every guidance answered. */
export function filledIn(text: string): string {
  const { sections, lines, lineBreak } = parseOutline(text);
  let at = 0;
  return sections
    .map(({ level, heading, body, headingSpan }) => {
      const own = lines.text.slice(body.start, body.end);
      if (level === 0) return lines.text.slice(0, headingSpan.start) + own;
      const title = heading.replace(/[[<{][^\]>}]*[\]>}]/g, () => `Matter ${++at}`);
      const isField = (line: string) => /^- \*\*(?:Version|Author|Date|Status)\b/.test(line);
      const fields = own.split(/\r\n|\n/).filter(isField);
      const answer =
        own.trim() === ''
          ? []
          : fields.length > 0
            ? [...fields, '']
            : [`The answer to question ${++at}.`, ''];
      return [`${'#'.repeat(level)} ${title}`, '', ...answer, ''].join(lineBreak);
    })
    .join('');
}
