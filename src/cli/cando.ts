import { Command, CommanderError } from 'commander';
import { PackError } from '../packs/problem.ts';
import { lintCommand } from './lint.ts';
import { EXIT, UsageError } from './usage.ts';

const createProgram = (): Command =>
  new Command('cando')
    .description('Finds the words in a reply that turn a disappointed customer into an angry one.')
    .exitOverride()
    .addCommand(lintCommand())
    .addHelpText('after', '\nExit codes: 0 clean, 1 findings, 2 failure.');

function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof PackError) return `cando: ${error.message}`;
  return `cando: something broke that should not have: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** Runs one command line (without `node` and the script). Sets the exit code; never throws. */
export async function run(args: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(args, { from: 'user' });
  } catch (error) {
    // commander has said what was wrong with the arguments itself; help and version are no failure
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.failure;
    else {
      process.stderr.write(`${explain(error)}\n`);
      process.exitCode = EXIT.failure;
    }
  }
}
