/** What we use of the preview's markdown-it; its version is VS Code's, so its types are not ours. */
export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: State) => void): void } };
  readonly renderer: Renderer & { readonly rules: Record<string, RenderRule | undefined> };
  readonly utils: { escapeHtml(text: string): string };
}

export interface State {
  readonly src: string;
  readonly inlineMode: boolean;
  readonly tokens: Token[];
  readonly Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
}

export interface Token {
  readonly type: string;
  readonly map: readonly [number, number] | null;
  block: boolean;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

export interface Renderer {
  renderToken(tokens: readonly Token[], at: number, options: unknown): string;
}

export type RenderRule = (
  tokens: readonly Token[],
  at: number,
  options: unknown,
  env: unknown,
  self: Renderer,
) => string;
