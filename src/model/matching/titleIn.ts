import type { Outline } from '../document/outline.ts';
import type { Part } from '../document/part.ts';
import type { Template } from '../template/template.ts';
import { titleKey } from '../text/titles.ts';
import { titlesIn } from './prospects.ts';

/** The index of the heading that names the document, the first of level 1 unless it is itself a section; -1 when there is none. */
export function titleIn({ parts }: Outline, template: Template): number {
  const at = parts.findIndex(({ level }) => level === 1);
  if (at < 0) return -1;
  const { heading } = parts[at] as Part;
  const key = titleKey(heading);
  if (template.title && titleKey(template.title.heading) === key) return at;
  const titles = titlesIn(template);
  return titles.has(key) || titles.prospectsOf(heading).parts.length > 0 ? -1 : at;
}
