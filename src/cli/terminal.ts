import { lazy } from '../model/text/lazy.ts';
import { start } from './thread.ts';

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue';

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
};

/** A helping thread writes for the terminal of the main one. */
export const isColoured: boolean =
  start?.isColoured ??
  (Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb');

/** A part of the report: what the command was called for. Resolves when it is written, or dropped. */
export function print(text: string): Promise<void> {
  return written(process.stdout, text);
}

/** Resolves when all that was printed and complained about is written: to end before that would lose it. */
export async function everythingWritten(): Promise<void> {
  await Promise.all([written(process.stdout, ''), written(process.stderr, '')]);
}

function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise(done => stream.write(text, () => done()));
}

/** What went wrong, for a person; it never mixes with the report. The main thread tells it, and once. */
export function complain(message: string): void {
  if (!start) process.stderr.write(`design-docs: ${visibleLines(message)}\n`);
}

/** Colours a text, where a person looks at it and has not said no (https://no-color.org). */
export function paint(style: Style, text: string): string {
  const [on, off] = codes[style];
  return isColoured ? `\u001B[${on}m${text}\u001B[${off}m` : text;
}

const controls = lazy(() => /\p{Cc}+/gu);
const control = lazy(() => /\p{Cc}/u);

/**
 * A piece of a document as one line that cannot steer the terminal it is shown in.
 *
 * @example visible('a\u001B[31m\nb') // 'a [31m b'
 */
export function visible(text: string): string {
  return text.replace(controls(), ' ');
}

/** The same for several pieces. They are looked at together, because next to none has anything to hide. */
export function allVisible(texts: readonly string[]): readonly string[] {
  return control().test(texts.join('')) ? texts.map(visible) : texts;
}

/** The same for each of several lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/**
 * Lets a reader such as `head` leave early: what it no longer reads is dropped, and the exit code
 * stays the one of the whole run.
 */
export function allowEarlyLeave(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      if (stream === process.stdout) complain(`The report cannot be written: ${error.message}`);
      process.exit(2);
    });
  }
}
