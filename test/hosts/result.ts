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

/**
 * How a report is printed in an extension host: marked, because the console there also carries what VS Code says
 * to itself. (It cannot be replaced in `console`: the host ignores that.)
 */
export function print(first: unknown = '', ...rest: unknown[]): void {
  console.log(`${outputMark}${first}`, ...rest);
}

/** A line of a report, without the mark; `undefined` for anything else. */
export function readOutput(text: string): string | undefined {
  return text.startsWith(outputMark) ? text.slice(outputMark.length) : undefined;
}
