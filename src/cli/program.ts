import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, Command as Program, Option } from 'commander';
import { USUAL_CLAIMS, USUAL_SEED } from '../audit/attack/usual.ts';
import { EFFORTS } from '../check/decide/Effort.ts';
import { MOST } from '../audit/mutation/rules/rules.ts';
import type { AttackFlags } from './commands/attack.ts';
import type { CalibrateFlags } from './commands/calibrate.ts';
import type { CheckFlags } from './commands/check.ts';
import type { ListFlags } from './commands/list.ts';
import type { MutateFlags } from './commands/mutate.ts';
import type { NewFlags } from './commands/new.ts';
import type { ReplayFlags } from './commands/replay.ts';
import type { ReportFlags } from './commands/report.ts';
import type { SchemasFlags } from './commands/schemas.ts';
import type { SoakFlags } from './commands/soak.ts';
import { legible } from '../results/words/legible.ts';
import { PACKAGE_FOLDER, PROPERTIES_FOLDER, readable, SCHEMAS_FOLDER, startFolder } from '../store/folders.ts';
import { seconds, wholeNumber } from './numbers.ts';
import { readSeed } from '../run/seed.ts';
import { UsageError } from '../store/UsageError.ts';

/** What a report is; guides/machines.md says what each file is for. */
const REPORT_FILES = 'index.html, results.json, summary.md, junit.xml, observations.jsonl, badge.svg and badge.json';

/** The output folder when none is named. */
const OUT_USUAL = 'by default reports, or for another paper the folder reports beside its claims';

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
    .configureOutput({ writeErr: (text) => process.stderr.write(legible(text)) })
    .showHelpAfterError('(see --help)');

  runOptions(refutable.command('report'))
    .usage('-- [options]')
    .description(`check every claim and write ${REPORT_FILES}`)
    .option('--out <folder>', `output folder; ${OUT_USUAL}`, inFolder)
    .option('--resume', 'continue an interrupted run in the output folder')
    .addHelpText(
      'after',
      examples('report', [
        '',
        '--effort quick',
        '--seed random',
        '--compare reports/results.json',
        '--properties ~/my-paper --out ~/my-report',
      ]),
    )
    .action(async (flags: ReportFlags) => {
      process.exitCode = await (await import('./commands/report.ts')).report(flags);
    });

  runOptions(refutable.command('check'))
    .usage('-- [options] <ids...>')
    .description('check some claims and print what was found in full')
    .argument('<ids...>', "ids of claims, or globs such as 'lemma-*'")
    .option('--out <folder>', `also write a report of these claims there: ${REPORT_FILES}`, inFolder)
    .addHelpText(
      'after',
      examples('check', ['lemma-1', 'lemma-1 --seed 7 --effort thorough', "'lemma-{1,2}*' theorem-2"]),
    )
    .action(async (ids: string[], flags: CheckFlags) => {
      process.exitCode = await (await import('./commands/check.ts')).check(ids, flags);
    });

  refutable
    .command('calibrate')
    .usage('-- [options]')
    .description(
      'measure how often the statistics err and how many draws they take, and write reports/calibration.json',
    )
    .addOption(effortOption('standard'))
    .addOption(
      new Option('--seed <seed>', 'seed of all runs, or the word random').default('calibration').argParser(readSeed),
    )
    .addOption(workersOption())
    .option('--out <folder>', 'output folder; by default reports, for the usual effort and seed', inFolder)
    .addHelpText('after', examples('calibrate', ['', '--effort quick --out ~/figures', '--seed random --workers 1']))
    .action(async (flags: CalibrateFlags) => {
      process.exitCode = await (await import('./commands/calibrate.ts')).calibrate(flags);
    });

  refutable
    .command('soak')
    .usage('-- [options] [ids...]')
    .description('check the claims that draw with many seeds, and write reports/soak.json')
    .argument('[ids...]', "ids of claims, or globs such as 'lemma-*'; by default all")
    .option(
      '--seeds <number>',
      'how many seeds; those checked before are not repeated',
      wholeNumber('--seeds', 1, 1e6),
      100,
    )
    .addOption(effortOption('quick'))
    .addOption(propertiesOption())
    .option('--out <folder>', `output folder; ${OUT_USUAL}, for all claims`, inFolder)
    .addOption(workersOption())
    .addOption(timeoutOption())
    .addHelpText('after', examples('soak', ['--seeds 1000', "'lemma-*' --seeds 20 --workers 1"]))
    .action(async (ids: string[], flags: SoakFlags) => {
      process.exitCode = await (await import('./commands/soak.ts')).soak(ids, flags);
    });

  refutable
    .command('replay')
    .usage('-- [options] <token>')
    .description('reproduce one recorded counterexample, with its numbers')
    .argument('<token>', 'the replay token printed with a refutation')
    .addOption(propertiesOption())
    .addOption(timeoutOption())
    .option('--json', 'write the numbers as JSON to standard output')
    .addHelpText('after', examples('replay', ['lemma-2@seed@n=2,m=1,k=1@draw.0.3']))
    .action(async (token: string, flags: ReplayFlags) => {
      process.exitCode = await (await import('./commands/replay.ts')).replay(token, flags);
    });

  refutable
    .command('list')
    .usage('-- [options] [ids...]')
    .description('list the claims in the order of the paper')
    .argument('[ids...]', "ids of claims, or globs such as 'lemma-*'; by default all")
    .addOption(propertiesOption())
    .option('--json', 'write the list as JSON to standard output')
    .addHelpText('after', examples('list', ['', "'lemma-*'", '--json']))
    .action(async (ids: string[], flags: ListFlags) => {
      process.exitCode = await (await import('./commands/list.ts')).list(ids, flags);
    });

  refutable
    .command('new')
    .usage('-- [options] <name>')
    .description('write a conjecture file that runs as it is, with comments on what to change')
    .argument('<name>', 'the id of the conjecture, in lower-case letters, digits and hyphens: my-conjecture')
    .addOption(propertiesOption())
    .addHelpText('after', examples('new', ['my-conjecture']))
    .action(async (name: string, flags: NewFlags) => {
      process.exitCode = await (await import('./commands/new.ts')).create(name, flags);
    });

  refutable
    .command('mutate')
    .usage('-- [options] [ids...]')
    .description('make mutants of every claim by rule, say which are killed, and write reports/mutants.json')
    .argument('[ids...]', "ids of claims, or globs such as 'lemma-*'; by default all")
    .option('--rule <names...>', 'only mutants by these rules; an unknown name lists all')
    .option('--most <number>', 'at most this many mutants of each claim', wholeNumber('--most', 1, 1000), MOST)
    .option('--seed <seed>', "seed of all draws, or the word random; by default the paper's own", readSeed)
    .addOption(
      new Option('--effort <level>', 'how many settings and draws for the first evaluation of a mutant')
        .choices(Object.keys(EFFORTS))
        .default('quick'),
    )
    .addOption(propertiesOption())
    .option('--workers <number>', 'worker threads; by default one per core', wholeNumber('--workers', 1, 256))
    .option('--timeout <seconds>', 'time limit for one evaluation', seconds('--timeout', 0.1, 86_400), 20)
    .option(
      '--out <folder>',
      `output folder, which also keeps what was decided; ${OUT_USUAL}, for all claims`,
      inFolder,
    )
    .option('--fresh', 'discard what earlier runs decided')
    .option('--list', 'list the mutants without running them')
    .option('--json', 'write mutants.json to standard output, and text for people to standard error')
    .addHelpText('after', examples('mutate', ['', 'lemma-1 --list', "'lemma-*' --rule half double"]))
    .action(async (ids: string[], flags: MutateFlags) => {
      process.exitCode = await (await import('./commands/mutate.ts')).mutate(ids, flags);
    });

  refutable
    .command('attack')
    .usage('-- [options] [addresses...]')
    .description('check generated claims of known truth, and report false verdicts')
    .argument(
      '[addresses...]',
      'addresses of single generated claims to check and show, such as laws/mean/17; by default all',
    )
    .option(
      '--claims <number>',
      'generated claims for each generator and kind',
      wholeNumber('--claims', 1, 1e6),
      USUAL_CLAIMS,
    )
    .addOption(
      new Option('--seed <seed>', 'seed of the generated claims and their draws, or the word random')
        .default(USUAL_SEED)
        .argParser(readSeed),
    )
    .option('--kind <names...>', 'only claims of these kinds; an unknown name lists all')
    .addOption(
      new Option('--effort <level>', 'how many settings and draws').choices(Object.keys(EFFORTS)).default('quick'),
    )
    .option('--mutants', 'also attack copies of the checker with one planted fault each, and report which are detected')
    .addOption(workersOption())
    .option('--out <folder>', 'output folder for attack.json', inFolder)
    .addHelpText('after', examples('attack', ['', '--claims 2000 --seed random', 'laws/mean/17', '--mutants']))
    .action(async (addresses: string[], flags: AttackFlags) => {
      process.exitCode = await (await import('./commands/attack.ts')).attack(addresses, flags);
    });

  refutable
    .command('schemas')
    .usage('-- [options]')
    .description('write the JSON Schemas of results.json and the like, from the code that reads them')
    .addOption(folderOption('--out <folder>', 'output folder', SCHEMAS_FOLDER))
    .action(async (flags: SchemasFlags) => {
      process.exitCode = await (await import('./commands/schemas.ts')).schemas(flags);
    });

  return refutable;
}

/** The options of the commands that check claims. */
function runOptions(command: Command): Command {
  return command
    .option('--seed <seed>', "seed of all draws, or the word random; by default the paper's own", readSeed)
    .addOption(effortOption('standard'))
    .addOption(propertiesOption())
    .addOption(workersOption())
    .addOption(timeoutOption())
    .option(
      '--memory <megabytes>',
      'memory limit for each claim, by default 1024; a claim that uses more is faulty',
      wholeNumber('--memory', 128, 1024),
    )
    .option('--compare <file>', 'the results.json of an earlier run, to report what changed since', inFolder)
    .option('--rounds <number>', 'rounds in which evidence is added; by default 1', wholeNumber('--rounds', 1, 8))
    .option(
      '--more [file]',
      'add a round to the evidence of a finished run (a results.json): four times the draws, new settings',
      inFolder,
    )
    .option('--no-corpus', 'neither try the counterexamples in refutations.json first nor add to them')
    .option('--remember', 'start keeping counterexamples in refutations.json in the properties folder')
    .option('--json', 'write results.json to standard output, and text for people to standard error');
}

const effortOption = (usual: string): Option =>
  new Option('--effort <level>', `how many settings and draws; by default ${usual}`).choices(Object.keys(EFFORTS));

const workersOption = (): Option =>
  new Option('--workers <number>', 'worker threads; by default one per core').argParser(
    wholeNumber('--workers', 1, 256),
  );

const propertiesOption = (): Option =>
  folderOption('--properties <folder>', 'the folder with the claims', PROPERTIES_FOLDER);

const folderOption = (flags: string, description: string, usual: string): Option =>
  new Option(flags, description).default(usual, readable(usual)).argParser(inFolder);

const timeoutOption = (): Option =>
  new Option(
    '--timeout <seconds>',
    'time limit for each claim; one that takes longer is undecided, with what was found until then',
  )
    .default(300)
    .argParser(seconds('--timeout', 0.1, 86_400));

function inFolder(folder: string): string {
  if (folder.trim() === '') throw new UsageError('invalid folder ""; write the path of a folder');
  return path.resolve(startFolder(), folder);
}

function examples(command: string, lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  npm run ${command}${line === '' ? '' : ` -- ${line}`}\n`).join('')}${EXIT_CODES}`;
}

function version(): string {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
