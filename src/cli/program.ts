import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, Command as Program, Option } from 'commander';
import { EFFORTS } from '../check/Effort.ts';
import type { CheckFlags } from './commands/check.ts';
import type { ListFlags } from './commands/list.ts';
import type { NewFlags } from './commands/new.ts';
import type { ReplayFlags } from './commands/replay.ts';
import type { ReportFlags } from './commands/report.ts';
import { PACKAGE_FOLDER, PROPERTIES_FOLDER, readable, REPORTS_FOLDER } from './folders.ts';
import { seconds, wholeNumber } from './numbers.ts';
import { readSeed } from './seed.ts';

const EXIT_CODES = `
Exit codes: 0 all as expected; 1 a surprise (a verdict that is not the expected one, or a conjecture refuted);
2 bad usage or a faulty claim; 130 interrupted.`;

/** The command line. Each command is loaded when it is asked for, so that help is there at once. */
export function program(): Command {
  const refutable = new Program('npm run')
    .usage('<command> -- [options]')
    .description('Checks every claim of a paper and reports what holds, what fails, at which step and by how much.')
    .version(version(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .addHelpText('after', `\nEach command has its own help: npm run check -- --help${EXIT_CODES}`)
    .exitOverride()
    .showHelpAfterError('(--help shows what is allowed)');

  runOptions(refutable.command('report'))
    .usage('-- [options]')
    .description('check every claim and write reports/index.html and results.json')
    .addOption(folderOption('--out <folder>', 'where to write', REPORTS_FOLDER))
    .addHelpText(
      'after',
      examples('report', ['', '--effort quick', '--seed random', '--properties ~/my-paper --out ~/my-report']),
    )
    .action(async (flags: ReportFlags) => {
      process.exitCode = await (await import('./commands/report.ts')).report(flags);
    });

  runOptions(refutable.command('check'))
    .usage('-- [options] <ids...>')
    .description('check some claims and say what was found')
    .argument('<ids...>', "ids of claims, or globs such as 'lemma-*'")
    .option('--out <folder>', 'also write a report of these claims there', inFolder)
    .addHelpText(
      'after',
      examples('check', ['lemma-1', 'lemma-1 --seed 7 --effort thorough', "'lemma-{1,2}*' theorem-2"]),
    )
    .action(async (ids: string[], flags: CheckFlags) => {
      process.exitCode = await (await import('./commands/check.ts')).check(ids, flags);
    });

  refutable
    .command('replay')
    .usage('-- [options] <token>')
    .description('show one recorded counterexample again, with its numbers')
    .argument('<token>', 'the replay token that stands with a refutation')
    .addOption(propertiesOption())
    .addOption(timeoutOption())
    .option('--json', 'write the numbers as JSON on the standard output')
    .addHelpText('after', examples('replay', ['lemma-2@seed@n=2,m=1,k=1@draw.0.3']))
    .action(async (token: string, flags: ReplayFlags) => {
      process.exitCode = await (await import('./commands/replay.ts')).replay(token, flags);
    });

  refutable
    .command('list')
    .usage('-- [options] [ids...]')
    .description('list the claims in the order of the paper')
    .argument('[ids...]', "ids of claims, or globs such as 'lemma-*'; all when left out")
    .addOption(propertiesOption())
    .option('--json', 'write the list as JSON on the standard output')
    .addHelpText('after', examples('list', ['', "'lemma-*'", '--json']))
    .action(async (ids: string[], flags: ListFlags) => {
      process.exitCode = await (await import('./commands/list.ts')).list(ids, flags);
    });

  refutable
    .command('new')
    .usage('-- [options] <name>')
    .description('write a conjecture file that runs as it is and says how to go on')
    .argument('<name>', 'the id of the conjecture, in small letters, digits and hyphens: my-conjecture')
    .addOption(propertiesOption())
    .addHelpText('after', examples('new', ['my-conjecture']))
    .action(async (name: string, flags: NewFlags) => {
      process.exitCode = await (await import('./commands/new.ts')).create(name, flags);
    });

  return refutable;
}

/** The options of the commands that check claims. */
function runOptions(command: Command): Command {
  return command
    .option('--seed <seed>', "seed of all draws, or the word random; the paper's own when left out", readSeed)
    .addOption(
      new Option('--effort <level>', 'how many settings and draws').choices(Object.keys(EFFORTS)).default('standard'),
    )
    .addOption(propertiesOption())
    .option(
      '--workers <number>',
      'threads to use; as many as there are cores when left out',
      wholeNumber('--workers', 1, 256),
    )
    .addOption(timeoutOption())
    .option('--json', 'write results.json on the standard output, and text for people on the standard error');
}

const propertiesOption = (): Option =>
  folderOption('--properties <folder>', 'the folder with the claims', PROPERTIES_FOLDER);

const folderOption = (flags: string, description: string, usual: string): Option =>
  new Option(flags, description).default(usual, readable(usual)).argParser(inFolder);

const timeoutOption = (): Option =>
  new Option('--timeout <seconds>', 'time for one claim; one that takes longer is faulty')
    .default(300)
    .argParser(seconds('--timeout', 0.1, 86_400));

const inFolder = (folder: string): string => path.resolve(folder);

function examples(command: string, lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  npm run ${command}${line === '' ? '' : ` -- ${line}`}\n`).join('')}${EXIT_CODES}`;
}

function version(): string {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
