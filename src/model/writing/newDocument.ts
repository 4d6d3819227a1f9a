import { cellsOf } from '../document/cells.ts';
import { choiceOf } from '../document/choices.ts';
import { entryUnder } from '../document/entries.ts';
import { roleOf } from '../document/fields.ts';
import { scalarText } from '../document/frontMatter.ts';
import { type Outline, parseOutline } from '../document/outline.ts';
import { findHeldTokens } from '../document/placeholders.ts';
import type { Values } from '../edits/insertion.ts';
import { lackingEdit, lackingIn } from '../edits/series.ts';
import type { Stop } from '../edits/snippet.ts';
import { match } from '../matching/match.ts';
import { noProjectConfig, type ProjectConfig } from '../project/projectConfig.ts';
import type { Template } from '../template/template.ts';
import { applyEdits, type Edit, lineStart, lineText, movedSpan } from '../text/text.ts';
import { titleKey } from '../text/titles.ts';
import { replaceVariables, variablesIn } from '../text/variables.ts';

/** A new document: its text, and the places where its author begins. */
export interface NewDocument {
  readonly text: string;
  /** In the order in which Tab visits them. */
  readonly stops: readonly Stop[];
}

interface Filling extends Edit {
  /** What has to stand before the text, such as the blank behind a label. */
  readonly lead?: string;
  readonly stop?: { readonly values: readonly string[] };
}

/**
 * A template as a new document: annotations gone, known values filled in, the rest left as it is.
 * Its first line names the template, so that the document is recognised whatever becomes of its headings.
 *
 * @example newDocument(template, { title: 'Cache', author: 'Ada' }).text // '<!-- template: proposal -->\n\n# Design Document: Cache…'
 */
export function newDocument(template: Template, values: Values): NewDocument {
  const { lines, lineBreak } = template.outline;
  const reference = nameTemplate(template.id, template.outline);
  const fillings: Filling[] = [
    ...(reference ? [reference] : []),
    ...titles(template, values),
    ...fields(template, values),
    ...revisions(template, values),
    ...variables(lines.text, values),
  ]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((filling, at, all) => at === 0 || filling.start >= (all[at - 1] as Filling).end);

  let text = '';
  let from = 0;
  const stops: Stop[] = [];
  for (const { start, end, text: value, lead = '', stop } of fillings) {
    text += lines.text.slice(from, start) + lead;
    if (stop) stops.push({ start: text.length, end: text.length + value.length, values: stop.values });
    text += value;
    from = end;
  }
  text += lines.text.slice(from);
  return withWholeSeries({ text: /[\r\n]$/.test(text) ? text : text + lineBreak, stops }, template);
}

/** A new document with as many members of each series as its template asks for, those in new members, too. */
function withWholeSeries(document: NewDocument, template: Template): NewDocument {
  let whole = document;
  // Series in series: as many times as there are levels.
  for (let level = 1; level <= 6; level++) {
    const outline = parseOutline(whole.text);
    const matched = { outline, template, match: match(outline, template) };
    const edits = lackingIn(matched).map(lacking => lackingEdit(matched, lacking));
    if (edits.length === 0) break;
    whole = { text: applyEdits(whole.text, edits), stops: whole.stops.map(stop => pushed(stop, edits)) };
  }
  return whole;
}

/** A stop behind what was inserted before it. */
function pushed(stop: Stop, edits: readonly Edit[]): Stop {
  const by = edits.reduce((sum, { start, text }) => (start <= stop.start ? sum + text.length : sum), 0);
  return movedSpan(stop, by);
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
 * The file name of a new document: as the project says for this template, as the template says, as
 * the project says for all, or by the title.
 *
 * @example fileNameFor(template, { title: 'Cache' }) // 'cache.md'
 */
export function fileNameFor(
  { id, header }: Template,
  values: Values,
  { fileNames }: Pick<ProjectConfig, 'fileNames'> = noProjectConfig,
): string {
  const pattern = fileNames[id] || header.file || fileNames['*'] || '{{slug}}.md';
  const known = { ...values, slug: slugOf(values.title ?? '') };
  const name = replaceVariables(pattern, name => valueFor(name, known) ?? '')
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/^[.\s-]+/, '');
  return /\.(?:md|markdown)$/i.test(name) ? name : `${name}.md`;
}

/**
 * The number after the highest with which a name begins, as long as that is written.
 *
 * @example nextNumber(['0007-cache.md', 'notes.md']) // '0008'
 */
export function nextNumber(names: readonly string[]): string {
  const numbers = names.flatMap(name => /^\d{1,9}(?=\D)/.exec(name)?.[0] ?? []);
  const highest = numbers.reduce((best, number) => (Number(number) > Number(best) ? number : best), '0000');
  return String(Number(highest) + 1).padStart(highest.length, '0');
}

/**
 * The edit that names a text's template: in its front matter where it has one, else in a comment at its top.
 * Where the front matter names the template of another tool, the comment stands below it. `undefined` when
 * the text says so already.
 *
 * @example nameTemplate('proposal', parseOutline('# A')) // { start: 0, end: 0, text: '<!-- template: proposal -->\n\n' }
 */
export function nameTemplate(id: string, outline: Outline): Edit | undefined {
  const { frontMatter, lines, lineBreak, sections } = outline;
  const entry = entryUnder(outline, 'template');
  if (entry?.value === id) return undefined;
  if (!frontMatter || entry) {
    const at = sections[0].body.start;
    return { start: at, end: at, text: `<!-- template: ${id} -->${lineBreak}${lineBreak}` };
  }
  const at = lineStart(lines, 1);
  const name = frontMatter.isYaml ? `template: ${id}` : `template = "${id}"`;
  return { start: at, end: at, text: `${name}${lineBreak}` };
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

function fields({ fields: all, outline }: Template, values: Values): Filling[] {
  const { lines, frontMatter } = outline;
  return all.flatMap(({ key, role, choice, place, valueSpan, default: preset }): Filling[] => {
    const written = lines.text.slice(valueSpan.start, valueSpan.end);
    const given = values.fields?.[key] ?? (role && values[role]);
    if (!given && /\{\{.*\}\}/.test(written)) return [];
    const value = given || choice?.values[0] || preset || written;
    const text =
      place === 'front-matter' && value !== written && value !== preset
        ? scalarText(value, frontMatter?.isYaml)
        : value;
    const lead = value !== '' && /\S/.test(lines.text[valueSpan.start - 1] ?? '') ? { lead: ' ' } : {};
    if (choice)
      return [{ ...valueSpan, ...lead, text, stop: { values: [...new Set([text, ...choice.values])] } }];
    return [{ ...valueSpan, ...lead, text, ...(given || preset ? {} : { stop: { values: [] } }) }];
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
        fillings.push({
          start: start + cell.start,
          end: start + cell.end,
          text: value.replace(/\|/g, '\\|'),
        });
    }
  }
  return fillings;
}

function variables(text: string, values: Values): Filling[] {
  return variablesIn(text).map(({ name, start, end }) => {
    const value = valueFor(name, values);
    return { start, end, text: value ?? `[${name}]`, ...(value ? {} : { stop: { values: [] } }) };
  });
}

function valueFor(name: string, values: Values): string | undefined {
  if (name === 'slug') return values.slug ?? (values.title && slugOf(values.title));
  return values[name as keyof Values & 'title'] || undefined;
}
