import { cutOut, kept } from '../text/remember.ts';
import { type Part, partsOf } from './part.ts';

/** Longer ones are a document's own. */
const longest = 120;

/** Whether what stands above the first heading is so short that other documents begin with the same. */
export function isUsual({ text }: Part): boolean {
  return text.length <= longest;
}

const known = new Map<string, Part>();

/**
 * What stands above the first heading, as one value for all documents that begin alike: most of a folder begin with
 * the same comment, which names their template. What is in a part depends on its text alone, so what has been found
 * out about it in one document is known in all.
 */
export function sharedOpening(part: Part): Part {
  if (!isUsual(part)) return part;
  const before = known.get(part.text);
  if (before) return before;
  // Read anew, because it would keep the document that it was cut out of.
  const text = cutOut(part.text);
  return kept(known, text, partsOf(text, '')?.[0] ?? part);
}
