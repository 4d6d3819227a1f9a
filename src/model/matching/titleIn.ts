import type { Outline } from '../document/outline.ts';
import type { Template } from '../template/template.ts';
import { titleKey } from '../text/titles.ts';
import { titlesIn } from './prospects.ts';

/** The index of the heading that names the document, the first of level 1 unless it is itself a section; -1 when there is none. */
export function titleIn({ parts }: Outline, template: Template): number {
  let at = 0;
  while (at < parts.length && parts.at(at).level !== 1) at++;
  if (at === parts.length) return -1;
  const { heading } = parts.at(at);
  const key = titleKey(heading);
  if (template.title && titleKey(template.title.heading) === key) return at;
  const titles = titlesIn(template);
  return titles.has(key) || titles.prospectsOf(heading).parts.length > 0 ? -1 : at;
}
