import type { Analysis } from '../model/analyze.ts';
import { htmlWith, type Words } from './html.ts';
import type { MarkdownIt, RenderRule, State, Token } from './markdownIt.ts';
import { isGuidance, type Marks, marksOf } from './marks.ts';

/** What the preview cannot know by itself. */
export interface PreviewContext extends Words {
  /** What a text says, by the document it is of; `undefined` where nothing is to be marked. */
  analyze(text: string, document: unknown): Analysis | undefined;
}

const head = 'design_docs_head';
const foot = 'design_docs_foot';
const guidanceClass = 'design-docs-guidance';

/** Blocks that may be the template's text as a whole. */
const dimmed = new Set(['paragraph_open', 'list_item_open', 'tr_open', 'fence', 'code_block']);

/**
 * Makes the preview say what the editor says: how far the document is, what is unfinished, and which
 * text is the template's. A document is judged when it is shown, because only then is it known which
 * one it is; the text is kept from when it was parsed.
 */
export function markUnfinished<T extends MarkdownIt>(md: T, context: PreviewContext): T {
  const { rules } = md.renderer;
  const html = htmlWith(context, text => md.utils.escapeHtml(text));
  const texts = new WeakMap<Token, string>();
  const marks = new WeakMap<object, Marks>();
  const marksIn = (env: unknown) => (isObject(env) ? marks.get(env) : undefined);

  md.core.ruler.push('design_docs', ({ src, tokens, inlineMode, Token }: State) => {
    if (inlineMode) return;
    const first = new Token(head, '', 0);
    const last = new Token(foot, '', 0);
    first.block = last.block = true;
    texts.set(first, src);
    tokens.unshift(first);
    tokens.push(last);
  });

  rules[head] = harmless((tokens, at, _options, env) => {
    const text = texts.get(tokens[at] as Token);
    if (text === undefined || !isObject(env)) return '';
    const analysis = context.analyze(text, env.currentDocument);
    const found = analysis && marksOf(analysis);
    dim(tokens, found);
    if (!found) return '';
    marks.set(env, found);
    return html.head(found.analysis);
  });
  rules[foot] = harmless((_tokens, _at, _options, env) => {
    const found = marksIn(env);
    return found ? html.missing(found, found.analysis.outline.lines.starts.length) : '';
  });
  addBefore(rules, 'heading_open', (tokens, at, env) => {
    const line = tokens[at]?.map?.[0];
    const found = marksIn(env);
    return found && line !== undefined ? html.missing(found, line) : '';
  });
  addBefore(rules, 'heading_close', (tokens, at, env) => {
    // Before it are the heading's text and its opening, which knows the line.
    const line = tokens[at - 2]?.map?.[0];
    const found = marksIn(env);
    return found && line !== undefined ? html.state(found, line) : '';
  });
  return md;
}

/** Puts something before what the preview shows for a token. */
function addBefore(
  rules: MarkdownIt['renderer']['rules'],
  name: string,
  html: (tokens: readonly Token[], at: number, env: unknown) => string,
): void {
  const usual = rules[name];
  const added = harmless((tokens, at, _options, env) => html(tokens, at, env));
  rules[name] = (tokens, at, options, env, self) =>
    added(tokens, at, options, env, self) +
    (usual ? usual(tokens, at, options, env, self) : self.renderToken(tokens, at, options));
}

/** The preview shows the same tokens again when only the templates have changed. */
function dim(tokens: readonly Token[], found: Marks | undefined): void {
  for (const token of tokens) {
    if (!dimmed.has(token.type)) continue;
    const classes = token.attrGet('class');
    const names = (classes ?? '').split(' ').filter(name => name && name !== guidanceClass);
    if (found && token.map && isGuidance(found, token.map)) names.push(guidanceClass);
    if (classes !== null || names.length > 0) token.attrSet('class', names.join(' '));
  }
}

/** A preview without marks is better than none. */
function harmless(rule: RenderRule): RenderRule {
  return (...all) => {
    try {
      return rule(...all);
    } catch {
      return '';
    }
  };
}

function isObject(value: unknown): value is { readonly currentDocument?: unknown } {
  return typeof value === 'object' && value !== null;
}
