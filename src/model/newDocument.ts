import { choiceOf, roleOf } from './fields.ts';
import type { Values } from './insertion.ts';
import { findHeldTokens } from './placeholders.ts';
import type { Stop } from './snippet.ts';
import type { Template } from './template.ts';
import { type Edit, lineText, type Span } from './text.ts';
import { titleKey } from './titles.ts';
import { cellsOf } from './units.ts';

/** A new document: its text, and the places where its author begins. */
export interface NewDocument {
  readonly text: string;
  /** In the order in which Tab visits them. */
  readonly stops: readonly Stop[];
}

interface Filling extends Edit {
  readonly stop?: { readonly values: readonly string[] };
}

/**
 * A template as a new document: annotations gone, known values filled in, the rest left as it is.
 * Its first line names the template, so that the document is recognised whatever becomes of its headings.
 *
 * @example newDocument(template, { title: 'Cache', author: 'Ada' }).text // '<!-- template: proposal -->\n\n# Design Document: Cache…'
 */
export function newDocument(template: Template, values: Values): NewDocument {
  const { text } = template.outline.lines;
  const fillings = [
    ...titles(template, values),
    ...fields(template, values),
    ...revisions(template, values),
    ...variables(text, values),
  ]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((filling, at, all) => at === 0 || filling.start >= (all[at - 1] as Filling).end);

  const reference = referenceFor(template);
  let result = reference.at === 0 ? reference.text : '';
  let from = 0;
  const stops: Stop[] = [];
  for (const { start, end, text: value, stop } of fillings) {
    result += text.slice(from, start);
    if (stop) stops.push({ start: result.length, end: result.length + value.length, values: stop.values });
    result += value;
    from = end;
    if (reference.at > 0 && reference.at >= end) continue;
  }
  result += text.slice(from);
  if (reference.at > 0) {
    const at = result.indexOf('\n') + 1;
    result = result.slice(0, at) + reference.text + result.slice(at);
    return {
      text: result,
      stops: stops.map(stop => ({
        ...stop,
        start: stop.start + reference.text.length,
        end: stop.end + reference.text.length,
      })),
    };
  }
  return { text: result.endsWith('\n') ? result : `${result}\n`, stops };
}

/**
 * A title as a part of a file name.
 *
 * @example slugOf('Fast & Small: a cache') // 'fast-small-a-cache'
 */
export function slugOf(title: string): string {
  return (
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'design'
  );
}

/**
 * The file name that a template wants for a document.
 *
 * @example fileNameFor(template, { title: 'Cache' }) // 'cache.md'
 */
export function fileNameFor(template: Template, values: Values): string {
  const known = { ...values, slug: slugOf(values.title ?? '') };
  const name = replaceVariables(template.header.file ?? '{{slug}}.md', known, '').replace(
    /[\\/:*?"<>|]+/g,
    '-',
  );
  return /\.(?:md|markdown)$/i.test(name) ? name : `${name}.md`;
}

/** A template with front matter is named in it; any other by a comment at the top. */
function referenceFor({ id, outline }: Template): { at: number; text: string } {
  if (outline.frontMatter?.entries.some(({ key }) => key === 'template')) return { at: -1, text: '' };
  return outline.frontMatter
    ? { at: 1, text: `template: ${id}\n` }
    : { at: 0, text: `<!-- template: ${id} -->\n\n` };
}

/** The title goes to the placeholder of the first heading, or of the second where the first has none. */
function titles({ outline, title: own }: Template, { title }: Values): Filling[] {
  for (const { heading, titleSpan } of outline.sections.slice(1, own ? 3 : 2)) {
    const [token] = findHeldTokens(heading, () => true);
    if (!token || token.text.startsWith('{')) continue;
    const span = { start: titleSpan.start + token.start, end: titleSpan.start + token.end };
    return [{ ...span, text: title || token.text, ...(title ? {} : { stop: { values: [] } }) }];
  }
  return [];
}

function fields(template: Template, values: Values): Filling[] {
  return template.fields.map(({ key, role, choice, valueSpan, default: preset }) => {
    const written = template.outline.lines.text.slice(valueSpan.start, valueSpan.end);
    const given = values.fields?.[key] ?? (role && values[role]);
    const text = given || choice?.values[0] || preset || written;
    const stop = choice
      ? { values: [...new Set([text, ...choice.values])] }
      : given || preset
        ? undefined
        : { values: [] };
    return { ...valueSpan, text, ...(stop ? { stop } : {}) };
  });
}

/** The first row of a revision history, which is a table with a date and an author. */
function revisions({ outline }: Template, values: Values): Filling[] {
  const fillings: Filling[] = [];
  for (const block of outline.sections.flatMap(section => section.blocks)) {
    if (block.kind !== 'table' || block.endLine !== block.startLine + 3) continue;
    const header = cellsOf(lineText(outline.lines, block.startLine)).map(cell => roleOf(titleKey(cell.text)));
    if (!header.includes('date') || !header.includes('author')) continue;
    const start = outline.lines.starts[block.startLine + 2] ?? 0;
    for (const [at, cell] of cellsOf(lineText(outline.lines, block.startLine + 2)).entries()) {
      const value = values[header[at] ?? 'slug'];
      const isOpen = cell.text === '' || /^(?:\[.*\]|<.*>|YYYY-MM-DD)$/.test(cell.text);
      if (value && header[at] && isOpen && !choiceOf(cell.text))
        fillings.push({ start: start + cell.start, end: start + cell.end, text: value });
    }
  }
  return fillings;
}

const variable = /\{\{\s*(title|slug|author|date|number|version|status)\s*\}\}/g;

function variables(text: string, values: Values): Filling[] {
  return [...text.matchAll(variable)].map(({ 0: whole, 1: name = '', index }) => {
    const span: Span = { start: index, end: index + whole.length };
    const value = valueFor(name, values);
    return { ...span, text: value ?? `[${name}]`, ...(value ? {} : { stop: { values: [] } }) };
  });
}

function replaceVariables(text: string, values: Values, otherwise: string): string {
  return text.replace(variable, (_, name: string) => valueFor(name, values) ?? otherwise);
}

function valueFor(name: string, values: Values): string | undefined {
  if (name === 'slug') return values.slug ?? (values.title && slugOf(values.title));
  return values[name as keyof Values & 'title'] || undefined;
}
