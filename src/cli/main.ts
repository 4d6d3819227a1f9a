import { type ExitCode, Failure, Misuse } from './command.ts';
import { commands } from './commands/index.ts';
import { helpOn, helpOnAll } from './help.ts';
import { help } from './helper.ts';
import { didYouMean } from './nearest.ts';
import { parse } from './parse.ts';
import { allowEarlyLeave, complain, everythingWritten, print } from './terminal.ts';
import { start } from './thread.ts';
import { version } from './version.ts';

/** Runs the command that the arguments name. */
async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === '--help' || name === '-h') return told(helpOnAll(commands));
  if (name === '--version') return told(`${version}\n`);
  const command = commands.find(command => command.name === name);
  try {
    if (!command) throw new Misuse(name === undefined ? 'A command is missing.' : unknownCommand(name));
    const call = parse(command, args);
    return call === 'help' ? told(helpOn(command)) : await command.run(call);
  } catch (error) {
    if (error instanceof Misuse) {
      complain(
        `${error.message}\nRun "design-docs ${command ? `${command.name} ` : ''}--help" to see what there is.`,
      );
    } else if (error instanceof Failure) complain(error.message);
    else complain(`This should not happen: ${error instanceof Error ? error.stack : error}`);
    return 2;
  }
}

function told(text: string): ExitCode {
  print(text);
  return 0;
}

function unknownCommand(name: string): string {
  const names = commands.map(command => command.name);
  const what = name.startsWith('-') ? 'option' : 'command';
  return `There is no ${what} "${name}".${didYouMean(name, what === 'option' ? ['--help', '--version'] : names)} Commands: ${names.join(', ')}.`;
}

if (start) void help(start);
else {
  allowEarlyLeave();
  main(process.argv.slice(2)).then(async code => {
    await everythingWritten();
    // Nobody has to wait until a memory that is given up as a whole has been cleared away.
    process.exit(code);
  });
}
