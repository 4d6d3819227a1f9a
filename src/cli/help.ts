import type { Command, Option } from './command.ts';

/** The help of the whole: every command with its summary. */
export function helpOnAll(commands: readonly Command[]): string {
  return `Design Docs: writes and checks design documents by their templates.

Usage: design-docs COMMAND [arguments] [options]

Commands
${table(commands.map(({ name, summary }) => [name, summary]))}

Options
${table([
  ['--help', 'Show this, or with a command what that command does.'],
  ['--version', 'Show the version.'],
])}

Exit code: 0 clean, 1 findings at or above the limit, 2 misuse or a file that cannot be read.
`;
}

/** The help of one command. */
export function helpOn({ name, summary, usage, options, notes }: Command): string {
  const listed = Object.entries<Option>({
    ...options,
    help: { type: 'boolean', summary: 'Show this.' },
  });
  return `${summary}

Usage
${usage.map(line => `  design-docs ${name} ${line}`.trimEnd()).join('\n')}

Options
${table(listed.map(([key, { value, summary: what }]) => [value ? `--${key} ${value}` : `--${key}`, what]))}

${notes}
`;
}

/**
 * Rows with their columns aligned.
 *
 * @example table([['a', 'one'], ['bcd', 'two']]) // '  a    one\n  bcd  two'
 */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  return rows
    .map(row => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}
