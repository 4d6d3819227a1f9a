import { fieldLine, roleOf } from '../document/fields.ts';
import type { FrontMatterEntry } from '../document/frontMatter.ts';
import type { Outline } from '../document/outline.ts';
import type { Unit } from '../document/units.ts';
import { lineText, positionAt } from '../text/text.ts';
import { titleKey } from '../text/titles.ts';

const optional =
  /\b(?:optional|if applicable|if any|if relevant|if needed|may be (?:left out|omitted|removed))\b/i;
/** Said of several: "These are optional elements." */
const ofSeveral = /\b(?:these|following|elements|fields|keys|all)\b/i;
const leave =
  /\b(?:leave (?:this |it )?(?:empty|blank|as (?:it )?is|unchanged|alone)|do not (?:edit|change|fill))\b/i;

/** What a template says of its fields besides their values. */
export interface FieldNotes {
  /** Whether it leaves it to the author to have the field, or to fill it in. */
  readonly isOptional: (line: string, label: string, value: string) => boolean;
  readonly isOptionalEntry: (entry: FrontMatterEntry) => boolean;
  /** Whether the author is asked not to touch it. */
  readonly isLeft: (key: string, value: string, comment: string) => boolean;
}

/**
 * Reads what comments, values and labels say of fields: `# These are optional elements.` above keys of the
 * front matter, `<!-- optional -->` or *if applicable* in a line, "release-date: leave as is" in a comment.
 *
 * @param above what stands above all sections
 */
export function fieldNotes(outline: Outline, above: readonly Unit[]): FieldNotes {
  const optionalKeys = keysSaidOptional(outline);
  const left = new Set(
    above
      .flatMap(({ kind, lines }) => (kind === 'comment' ? lines : []))
      .flatMap(({ text }) => {
        const field = fieldLine(text);
        return field && leave.test(field.value) ? [field.key] : [];
      }),
  );
  return {
    isOptional: (line, label, value) => optional.test(label) || optional.test(value) || inComment(line),
    isOptionalEntry: ({ key, value, comment }) =>
      optionalKeys.has(key) ||
      optional.test(comment) ||
      optional.test(value) ||
      (value + comment === '' && !roleOf(titleKey(key))),
    isLeft: (key, value, comment) => left.has(key) || leave.test(value) || leave.test(comment),
  };
}

function inComment(line: string): boolean {
  const comment = /<!--(.{0,200}?)-->/.exec(line)?.[1];
  return comment !== undefined && optional.test(comment);
}

/** A comment on lines of its own is about the key below it, or about all keys down to the next such comment. */
function keysSaidOptional({ frontMatter, lines }: Outline): ReadonlySet<string> {
  const keys = new Set<string>();
  if (!frontMatter) return keys;
  const keyAt = new Map(
    frontMatter.entries.map(({ key, keySpan }) => [positionAt(lines, keySpan.start).line, key]),
  );
  let reach: 'none' | 'one' | 'all' = 'none';
  for (let line = 1; line < frontMatter.lineCount; line++) {
    const comment = /^\s*#\s?(.*)$/.exec(lineText(lines, line))?.[1];
    if (comment !== undefined) {
      reach = !optional.test(comment) ? 'none' : ofSeveral.test(comment) ? 'all' : 'one';
    }
    const key = keyAt.get(line);
    if (key === undefined || reach === 'none') continue;
    keys.add(key);
    if (reach === 'one') reach = 'none';
  }
  return keys;
}
