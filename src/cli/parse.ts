import { parseArgs } from 'node:util';
import { type Call, type Command, Misuse } from './command.ts';
import { didYouMean } from './nearest.ts';

const help = { type: 'boolean', short: 'h' } as const;

/**
 * Reads what follows a command's name. `help` when its help is asked for.
 *
 * The messages of `parseArgs` are for programmers, so it runs without `strict` and its tokens are
 * checked here.
 *
 * @example parse(check, ['docs', '--format', 'json']) // { positionals: ['docs'], values: { format: 'json' } }
 */
export function parse(
  { name, options, most, usage }: Command,
  args: readonly string[],
): Call<Command['options']> | 'help' {
  const parsed = {
    ...Object.fromEntries(
      Object.entries(options).map(([key, { type, multiple }]) => [
        key,
        { type, multiple: multiple ?? false },
      ]),
    ),
    help,
  };
  const { tokens, positionals, values } = parseArgs({
    args: [...args],
    options: parsed,
    strict: false,
    tokens: true,
  });

  if (tokens.some(token => token.kind === 'option' && token.name === 'help')) return 'help';
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) {
      const known = Object.keys(options).map(key => `--${key}`);
      throw new Misuse(`"${name}" has no option "${token.rawName}".${didYouMean(token.rawName, known)}`);
    }
    if (option.type === 'boolean') {
      if (token.inlineValue) throw new Misuse(`The option "${token.rawName}" takes no value.`);
    } else if (token.value === undefined || (!token.inlineValue && /^-./.test(token.value))) {
      throw new Misuse(`The option "${token.rawName}" needs a value: ${token.rawName} ${option.value}.`);
    } else if (option.values && !option.values.includes(token.value)) {
      const known = option.values.join(', ');
      throw new Misuse(
        `"${token.rawName}" is one of ${known}, not "${token.value}".${didYouMean(token.value, option.values)}`,
      );
    }
  }
  if (positionals.length > most) {
    throw new Misuse(
      `"${positionals[most]}" is one argument too many. Usage: design-docs ${name} ${usage.join(' | ')}`,
    );
  }
  return { positionals, values: values as Call<Command['options']>['values'] };
}
