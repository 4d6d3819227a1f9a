/** How many tests of a suite passed and failed. */
export interface Result {
  readonly passed: number;
  readonly failed: number;
}

const resultMark = '::result ';
const outputMark = '│';

/** A suite reports its result as a line of its output: that comes through from every extension host. */
export function resultLine(result: Result): string {
  return resultMark + JSON.stringify(result);
}

/** The result in a line of output, if it is one. */
export function readResult(line: string): Result | undefined {
  const at = line.indexOf(resultMark);
  return at < 0 ? undefined : (JSON.parse(line.slice(at + resultMark.length)) as Result);
}

/** Marks what tests print: an extension host's console also carries what VS Code says to itself. */
export function markOutput(console: Console): void {
  const log = console.log.bind(console);
  console.log = (first: unknown = '', ...rest: unknown[]) =>
    typeof first === 'string' ? log(outputMark + first, ...rest) : log(outputMark, first, ...rest);
}

/** What a test printed, without the mark; `undefined` for anything else. */
export function readOutput(text: string): string | undefined {
  return text.startsWith(outputMark) ? text.slice(outputMark.length) : undefined;
}
