const variable = /\{\{\s*(title|slug|author|date|number|version|status)\s*\}\}/g;

/** A variable of a template, such as `{{title}}`, and where it stands. */
export interface Variable {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The variables in a piece of a template.
 *
 * @example variablesIn('By {{author}}') // [{ name: 'author', start: 3, end: 13 }]
 */
export function variablesIn(text: string): Variable[] {
  return [...text.matchAll(variable)].map(({ 0: whole, 1: name = '', index }) => ({
    name,
    start: index,
    end: index + whole.length,
  }));
}

/**
 * A piece of a template with its variables replaced.
 *
 * @example replaceVariables('{{number}}-{{slug}}.md', name => (name === 'slug' ? 'cache' : '1')) // '1-cache.md'
 */
export function replaceVariables(text: string, valueFor: (name: string) => string): string {
  return text.replace(variable, (_, name: string) => valueFor(name));
}
