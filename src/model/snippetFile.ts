import { choiceOf, fieldLine } from './fields.ts';
import { toMarkdown } from './insertion.ts';
import { newDocument } from './newDocument.ts';
import { type Stop, stopsIn, toSnippet } from './snippet.ts';
import type { Template } from './template.ts';

interface Snippet {
  readonly scope: 'markdown';
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
  readonly isFileTemplate?: true;
}

/**
 * The content of the file of snippets: one for each section of each template, and one for each
 * whole template. Made from the model, so that a snippet never says other than its template.
 */
export function snippetFile(templates: readonly Template[]): string {
  const snippets: Record<string, Snippet> = {};
  for (const template of templates) {
    const { text, stops: first } = newDocument(template, {});
    const whole = merge(first, stopsFor(template, text));
    snippets[template.name] = {
      scope: 'markdown',
      prefix: `design-${template.id}`,
      description: template.description,
      body: lines(toSnippet(text, whole)),
      isFileTemplate: true,
    };
    for (const spec of template.sections) {
      const markdown = toMarkdown(template, spec);
      const path = [spec.title, ...(spec.parent ? [spec.parent.title] : [])].join(' in ');
      snippets[`${template.name}: ${path}`] = {
        scope: 'markdown',
        prefix: `${template.id}-${prefixOf(spec.keys[0] ?? spec.repeat?.series ?? '') || `section-${spec.index + 1}`}`,
        description: spec.summary || `Section "${spec.title}" of ${template.name}`,
        body: lines(toSnippet(markdown, stopsFor(template, markdown))),
      };
    }
  }
  return `${JSON.stringify(snippets, undefined, 2)}\n`;
}

/** Every placeholder, and every field with a list of values as a choice. */
export function stopsFor({ tokens }: Template, text: string): Stop[] {
  const choices: Stop[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const field = fieldLine(line);
    const choice = field && choiceOf(field.value);
    if (field && choice) {
      choices.push({
        start: start + field.valueSpan.start,
        end: start + field.valueSpan.end,
        values: choice.values,
      });
    }
    start += line.length + 1;
  }
  return merge(
    choices,
    stopsIn(text, token => tokens.has(token)),
  );
}

/** Stops in the order of the text; where two overlap, the one of the first list stays. */
function merge(first: readonly Stop[], second: readonly Stop[]): Stop[] {
  const more = second.filter(stop => !first.some(other => stop.start < other.end && other.start < stop.end));
  return [...first, ...more].sort((a, b) => a.start - b.start);
}

function lines(snippet: string): string[] {
  return snippet.split('\n');
}

function prefixOf(key: string): string {
  return key.replace(/[^\p{L}\p{N}]+/gu, '-');
}
