import { fieldLine } from '../document/fields.ts';
import { type FrontMatterEntry, scalarText } from '../document/frontMatter.ts';
import type { Outline } from '../document/outline.ts';
import type { JudgedField } from '../judging/judgedFields.ts';
import type { Judgement } from '../judging/judgement.ts';
import type { FieldSpec } from '../template/template.ts';
import { type Edit, lineEnd, lineStart, lineText, positionAt } from '../text/text.ts';
import { titleKey } from '../text/titles.ts';
import { insertBlock } from './insertion.ts';

/**
 * The edits that give a field a value: its value replaced where it stands, be that a line of text or the
 * front matter; a field that the document lacks inserted beside its neighbours, written as they are.
 *
 * @example setField(analysis, status, 'Approved') // [{ start: 24, end: 29, text: 'Approved' }]
 */
export function setField(judgement: Judgement, field: JudgedField, value: string): Edit[] {
  const text = value.replace(/\s+/g, ' ').trim();
  const { outline } = judgement;
  if (field.why === 'missing') return [inserted(judgement, field, text)];
  const entry = entryOf(outline, field.spec);
  return [entry ? entryEdit(outline, entry, text) : lineEdit(outline, field, text)];
}

/** The front matter's entry for a field; where there is one it goes before a line of text. */
function entryOf({ frontMatter }: Outline, { key }: FieldSpec): FrontMatterEntry | undefined {
  return frontMatter?.entries.find(entry => titleKey(entry.key) === key);
}

function entryEdit(outline: Outline, { keySpan, valueSpan }: FrontMatterEntry, value: string): Edit {
  const { text } = outline.lines;
  const isQuoted = /["']/.test(text[valueSpan.start] ?? '');
  const scalar = isQuoted ? JSON.stringify(value) : scalarText(value, outline.frontMatter?.isYaml);
  // A list or a block below the key goes as a whole: the value stands on the line of the key.
  const isBelow = /[\r\n]/.test(text.slice(keySpan.end, valueSpan.start));
  const colon = text.slice(keySpan.end, valueSpan.start).search(/[:=]/) + keySpan.end + 1;
  const start = isBelow ? colon : valueSpan.start;
  const lead = start <= colon ? ' ' : '';
  const tail = text[valueSpan.end] === '#' ? ' ' : '';
  return { start, end: valueSpan.end, text: lead + scalar + tail };
}

function lineEdit({ lines }: Outline, { span, value: old }: JudgedField, value: string): Edit {
  // Code marks and emphasis around the whole value stay.
  const mark = /^(`|\*\*|__|[*_])(?![*_`])[^*_`]+\1$/.exec(old)?.[1] ?? '';
  if (old !== '') return { ...span, text: mark + value + mark };
  const { line } = positionAt(lines, span.start);
  const raw = lineText(lines, line).replace(/<!--.*?-->/g, comment => ' '.repeat(comment.length));
  const at = lineStart(lines, line) + raw.trimEnd().length;
  return { start: at, end: at, text: ` ${value}` };
}

function inserted(judgement: Judgement, { spec }: JudgedField, value: string): Edit {
  const { outline, fields } = judgement;
  const place = fields.findIndex(field => field.spec === spec);
  const isThere = (field: JudgedField) => field.why !== 'missing' && field.spec.spec === spec.spec;
  const before = fields.slice(0, place).findLast(isThere);
  const after = fields.slice(place + 1).find(isThere);
  const beside = before ?? after;
  if (beside) return insertedBeside(outline, beside, beside === before, spec, value);
  if (spec.place === 'front-matter') return insertedOnTop(outline, spec, value);
  return insertBlock(outline, belowHeading(judgement, spec), `${written(spec, spec.line, value)}\n`);
}

function insertedBeside(
  outline: Outline,
  beside: JudgedField,
  isBefore: boolean,
  spec: FieldSpec,
  value: string,
): Edit {
  const { lines, lineBreak, frontMatter } = outline;
  const entry = entryOf(outline, beside.spec);
  const first = positionAt(lines, (entry?.keySpan ?? beside.span).start).line;
  const last = entry ? positionAt(lines, entry.valueSpan.end).line : lastLineOf(outline, first);
  const line = entry
    ? entryLine(spec, value, frontMatter?.isYaml)
    : written(spec, lineText(lines, first), value);
  const at = isBefore ? lineEnd(lines, last) : lineStart(lines, first);
  return { start: at, end: at, text: isBefore ? lineBreak + line : line + lineBreak };
}

/** The last line of a field: its value may go on below, and so may a list in it. */
export function lastLineOf({ lines, sections }: Outline, line: number): number {
  const section = sections.findLast(({ line: heading }) => heading <= line);
  const blocks = section?.blocks ?? [];
  const at = blocks.findLastIndex(({ startLine }) => startLine <= line);
  const { endLine = line + 1, depth = 0 } = blocks[at] ?? {};
  let last = line;
  while (last + 1 < endLine && !fieldLine(lineText(lines, last + 1))) last++;
  if (last + 1 < endLine) return last;
  for (const below of blocks.slice(at + 1)) {
    if (below.depth <= depth) break;
    last = below.endLine - 1;
  }
  return last;
}

/** At the end of the front matter, or in a new one. */
function insertedOnTop({ lines, lineBreak, frontMatter }: Outline, spec: FieldSpec, value: string): Edit {
  const line = entryLine(spec, value, frontMatter?.isYaml) + lineBreak;
  const at = frontMatter ? lineStart(lines, frontMatter.lineCount - 1) : 0;
  return {
    start: at,
    end: at,
    text: frontMatter ? line : `---${lineBreak}${line}---${lineBreak}${lineBreak}`,
  };
}

function entryLine({ label }: FieldSpec, value: string, isYaml = true): string {
  return `${label}${isYaml ? ': ' : ' = '}${scalarText(value, isYaml)}`;
}

/** A field in the form of another line: its list marker, its emphasis, its line break. */
function written({ label }: FieldSpec, form: string, value: string): string {
  const field = fieldLine(form);
  if (!field) return `- **${label}:** ${value}`;
  const { labelSpan, valueSpan } = field;
  const behind = form.slice(labelSpan.end, valueSpan.start);
  return (
    form.slice(0, labelSpan.start) +
    label +
    (/\s$/.test(behind) ? behind : `${behind} `) +
    value +
    form.slice(valueSpan.end)
  );
}

/** Below the heading that holds the field; above all headings below the comments that stand on top. */
function belowHeading({ outline, match }: Judgement, { spec }: FieldSpec): number {
  const holder = spec ? match.sections[spec.index]?.[0] : match.title;
  if (holder) return holder.body.start;
  const { lines, sections } = outline;
  const [top] = sections;
  let at = top.body.start;
  for (const comment of top.comments) {
    if (lines.text.slice(at, comment.start).trim() !== '') break;
    at = lineStart(lines, positionAt(lines, comment.end).line + 1);
  }
  return at;
}
