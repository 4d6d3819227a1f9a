import type { Entry, Group } from '../../model/views/overview.ts';
import { percent } from '../../model/views/percent.ts';
import { visible } from '../terminal.ts';
import { leftToDo, noStatus, type Overview } from './overview.ts';

/**
 * For people, as one file that needs nothing else: no script, no font, no picture, no network. Its colours
 * follow the reader's system, and no state is told by colour alone.
 */
export function htmlReport({ groups, summary, problems }: Overview): string {
  const { documents, completeness, errors, warnings } = summary;
  const facts =
    documents === 0
      ? '<p>There are no design documents here.</p>'
      : `<dl>${[
          ['Documents', documents],
          ['Complete', percent(completeness)],
          ['Errors', errors],
          ['Warnings', warnings],
        ]
          .map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
          .join('')}</dl>`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Design documents</title>
<style>${style}</style>
</head>
<body>
<header><h1>Design documents</h1>
${facts}</header>
<main>
${groups.map(section).join('\n')}${
  problems.length === 0
    ? ''
    : `\n<section aria-labelledby="not-read"><h2 id="not-read">Not read</h2>\n<ul>${problems
        .map(({ path, message }) => `<li>${escaped(path)}: ${escaped(message)}</li>`)
        .join('')}</ul></section>`
}
</main>
</body>
</html>
`;
}

function section({ status, entries }: Group, at: number): string {
  const id = `status-${at + 1}`;
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(status ?? noStatus)} <small>${entries.length} ${entries.length === 1 ? 'document' : 'documents'}</small></h2>
<div class="wide" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr>${['Document', 'Complete', 'To do', 'Errors', 'Warnings', 'Author', 'Date'].map(name => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${entries.map(row).join('\n')}
</tbody></table></div></section>`;
}

function row({ path, title, template, completeness, toDo, errors, warnings, author, date }: Entry): string {
  const share = percent(completeness);
  const list = toDo
    .map(left => `<li>${escaped(left.title)} <small>${escaped(left.state)}</small></li>`)
    .join('');
  const left =
    toDo.length === 0
      ? leftToDo(0)
      : `<details><summary>${leftToDo(toDo.length)}</summary><ul>${list}</ul></details>`;
  return `<tr><th scope="row"><a href="${escaped(addressOf(path))}">${escaped(title)}</a><small>${escaped(template.name)} · ${escaped(path)}</small></th><td><progress max="1" value="${completeness.toFixed(4)}" aria-label="Complete">${share}</progress> ${share}</td><td>${left}</td><td>${errors}</td><td>${warnings}</td><td>${escaped(author ?? '')}</td><td>${escaped(date ?? '')}</td></tr>`;
}

/** A path as an address beside the report: the file is meant to be kept where the command was run. */
function addressOf(path: string): string {
  const address = path.split('/').map(encodeURIComponent).join('/');
  return /^[^/]*:/.test(path) ? `./${address}` : address;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, character => entities[character] ?? '');
}

const style = `
:root { color-scheme: light dark; --text: #1f2328; --dim: #59636e; --line: #d1d9e0; --page: #fff; --link: #0550ae; --bar: #1a7f37; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --dim: #9da7b3; --line: #3d444d; --page: #0d1117; --link: #79c0ff; --bar: #3fb950; }
}
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; color: var(--text); background: var(--page); font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0 0 .5rem; font-size: 1.6rem; }
h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; }
small { color: var(--dim); font-size: .85rem; font-weight: normal; }
a { color: var(--link); }
dl { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 0; }
dt { color: var(--dim); font-size: .85rem; }
dd { margin: 0; font-size: 1.4rem; }
.wide { overflow-x: auto; }
table { width: 100%; min-width: 56rem; border-collapse: collapse; table-layout: fixed; }
th:nth-child(1) { width: 32%; } th:nth-child(2) { width: 17%; } th:nth-child(3) { width: 19%; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--dim); font-size: .85rem; font-weight: normal; white-space: nowrap; }
tbody th { font-weight: normal; }
tbody th small { display: block; overflow-wrap: anywhere; }
td { white-space: nowrap; }
td ul { margin: .25rem 0 0; padding-left: 1.2rem; white-space: normal; }
summary { cursor: pointer; }
progress { width: 6rem; accent-color: var(--bar); vertical-align: middle; }
@media print { a { color: inherit; } details > ul { display: block; } }
`;
