import { toMarkdown } from '../edits/insertion.ts';
import { toSnippet } from '../edits/snippet.ts';
import { mergeStops, stopsFor } from '../edits/stops.ts';
import type { Template } from '../template/template.ts';
import { newDocument } from './newDocument.ts';

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
    const whole = mergeStops(first, stopsFor(template, text));
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

function lines(snippet: string): string[] {
  return snippet.split('\n');
}

function prefixOf(key: string): string {
  return key.replace(/[^\p{L}\p{N}]+/gu, '-');
}
