/** Clean; findings at or above the limit; misuse, or a file that cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** An option of a command: it is parsed, listed in the help and hinted at by this one value. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly summary: string;
  /** What stands for its value in the help, such as `N`. */
  readonly value?: string;
  readonly multiple?: true;
  /** The values that it takes; any when absent. */
  readonly values?: readonly string[];
}

type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends { type: 'boolean' }
  ? boolean
  : O extends { multiple: true }
    ? readonly string[]
    : string;

/** What a command was called with. */
export interface Call<O extends Options> {
  readonly positionals: readonly string[];
  readonly values: { readonly [K in keyof O]?: ValueOf<O[K]> };
}

/** One command. Dispatch, parsing, help and hints are derived from this value. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  readonly summary: string;
  /** One line for each way to call it: what follows its name. */
  readonly usage: readonly string[];
  /** How many arguments it takes at most, options left out. */
  readonly most: number;
  /** What the help says below the options. */
  readonly notes: string;
  readonly options: O;
  run(call: Call<O>): Promise<ExitCode>;
}

/** Types a command where it is written. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return Object.freeze(command) as unknown as Command;
}

/** The command was called in a way it does not understand: exit code 2, with a pointer to the help. */
export class Misuse extends Error {}

/** Something that was asked for is not there or cannot be used: exit code 2. */
export class Failure extends Error {}
