import { lazy } from '../text/lazy.ts';

/** Words with which a prompt begins: what an author is asked to do. */
const orders = words(
  'answer brief briefly choose define describe description detail details enter example explain fill give how ' +
    'identify include insert list mention optional optionally outline placeholder please provide put replace select ' +
    'specify summarise summarize tell what which who why write your yyyy yyyy-mm-dd',
);
/** Words with which the name of what is to stand there begins. In square brackets they begin an aside, too. */
const subjects = words(
  'add additional any author change company component context creation current date document each expected feature ' +
    'full github here high-level if issue key link links major name names note number one one-line other owner path ' +
    'place project proposal reason related requirement rfc role service short specific state summary system team ' +
    'technology template text ticket title todo two type url use user version when where',
);
const names =
  'author date description email id link name names owner placeholder summary title url username version';
/** Words with which the name of what is to stand there ends. */
const endings = words(`${names} address goes handle here number path text value`);
/** A prompt may be one word only when it is one of these. */
const single = words(`${names} authors component feature owners project service team yyyy-mm-dd`);
/** Words with which a remark of the author's begins, wherever it stands. */
const remarks = words('and because but cf. if no not or see sic since though unless until');

const opening = lazy(() => /^[\p{L}"“'(]/u);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * Whether a bracketed text that the template does not hold asks to be replaced. What is uncertain
 * does not: authors put remarks, citations, tuples and terms in brackets. Only where the template writes its
 * own prompts in such brackets, several words in them are one that somebody has begun to change.
 *
 * @example readsAsPrompt('[Describe the change]', false) // true
 * @example readsAsPrompt('[if the permit arrives]', false) // false
 * @example readsAsPrompt('[number of requests in May]', false, true) // true
 */
export function readsAsPrompt(token: string, isAlone: boolean, isOfTemplate = false): boolean {
  const inner = token.slice(1, -1).trim();
  if (!opening().test(inner) || /[{}=;$\\<>≤≥∈]|:\/\/|\w\(|\)\w/.test(inner)) return false;
  const all = inner.toLowerCase().split(/[\s/,]+/);
  if (all.length === 1) return single.has(all[0] ?? '');
  if (all.some(word => /^-{1,2}\w/.test(word)) || isTuple(inner) || isReference(inner)) return false;
  const first = (all[0] ?? '').replace(/[:,]$/, '');
  const last = (all.at(-1) ?? '').replace(/[.:!?…]+$/, '');
  if (/\be\.g\.|^if (?:any|applicable|needed|relevant)\b/i.test(inner)) return true;
  if (remarks.has(first)) return false;
  return (
    isAlone ||
    orders.has(first) ||
    ((token[0] !== '[' || /^\S+ (?:a|[Oo]f|[Tt]he|[Yy]our)\b/.test(inner)) && subjects.has(first)) ||
    endings.has(last) ||
    (all.length > 3 && (isOfTemplate || all.includes('or'))) ||
    /…$|\.\.\.$/.test(inner)
  );
}

/** `[state, dispatch]`, `[chain_id, nonce]`, `[File, ...]`, `x | y` */
function isTuple(inner: string): boolean {
  const parts = inner.split(',');
  return (
    (parts.length > 1 && parts.every(part => /^\s*(?:[\w.-]+|…)\s*$/.test(part))) || /^\w+ \|/.test(inner)
  );
}

/** `[RFC 2119]`, `[RFC 7231, section 6]`, `[Smith 2019]` */
function isReference(inner: string): boolean {
  return /^[A-Z]{2,} \d+\b|\b(?:1[89]|20)\d\d\b/.test(inner);
}
