import type { Entry } from '../../model/views/overview.ts';
import { percent } from '../../model/views/percent.ts';
import { visible } from '../terminal.ts';
import { leftToDo, noStatus, type Overview } from './overview.ts';

/** For a page in the repository, a pull request or a chat: one table for each status. */
export function markdownReport({ groups, summary, problems }: Overview): string {
  const { documents, completeness, errors, warnings } = summary;
  const parts = [
    '# Design documents',
    documents === 0
      ? 'There are none.'
      : `Documents: ${documents}. Complete: ${percent(completeness)}. Errors: ${errors}. Warnings: ${warnings}.`,
    ...groups.flatMap(({ status, entries }) => [
      `## ${escaped(status ?? noStatus)}`,
      [
        '| Document | Complete | To do | Errors | Warnings | Author | Date |',
        '|---|--:|---|--:|--:|---|---|',
        ...entries.map(row),
      ].join('\n'),
    ]),
    ...(problems.length === 0
      ? []
      : [
          '## Not read',
          problems.map(({ path, message }) => `- ${escaped(path)}: ${escaped(message)}`).join('\n'),
        ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function row({ path, title, completeness, toDo, errors, warnings, author, date }: Entry): string {
  const link = `[${escaped(title)}](<${encodeURI(path).replace(/[<>]/g, encodeURIComponent)}>)`;
  const left =
    toDo.length === 0 ? '' : `${leftToDo(toDo.length)}: ${toDo.map(section => section.title).join(', ')}`;
  const cells = [
    link,
    percent(completeness),
    escaped(left),
    errors,
    warnings,
    escaped(author ?? ''),
    escaped(date ?? ''),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** A text as one line that means nothing to Markdown. */
function escaped(text: string): string {
  return visible(text).replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
