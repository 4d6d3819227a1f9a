import * as vscode from 'vscode';
import type { GuidanceLine } from '../model/template/guidanceText.ts';

/** A text as Markdown that shows it as it is. */
export function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!<>|~&$]/g, '\\$&');
}

/** A link that runs a command; its arguments are plain data. */
export function commandLink(label: string, command: string, ...args: readonly unknown[]): string {
  return `[${escaped(label)}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
}

/** Guidance as Markdown: its words and lists, nothing that a template could load or run. */
export function guidanceMarkdown(lines: readonly GuidanceLine[]): string {
  return lines
    .map(({ text, isItem }, at) => {
      const lead = isItem ? '- ' : '';
      const gap = at === 0 ? '' : isItem && lines[at - 1]?.isItem ? '\n' : '\n\n';
      return gap + lead + escaped(text);
    })
    .join('');
}

/** Markdown whose links may run these commands and no others. */
export function trusting(markdown: string, commands: readonly string[]): vscode.MarkdownString {
  const result = new vscode.MarkdownString(markdown, true);
  result.isTrusted = { enabledCommands: [...commands] };
  return result;
}
