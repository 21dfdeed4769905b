import type { Results } from '../Results.ts';
import { shellWord } from './shellWord.ts';

/** What a command needs besides what the results of a run tell, to be typed again. */
export interface Invocation {
  /** The properties folder, as a path; missing for the one that is meant where none is named. */
  readonly properties?: string | undefined;
  /** The options that say which configuration is read, where that is not the nearest one: `--config`, a file. */
  readonly config?: readonly string[] | undefined;
  /** The ids or globs of the claims that were asked for; all claims where it is missing. */
  readonly only?: readonly string[] | undefined;
  /**
   * The folder whose npm scripts run the commands: `.` for the one in which they are typed, or a path. Missing where the
   * package is installed, and npx runs it.
   */
  readonly scripts?: string | undefined;
}

type Run = Pick<Results, 'seed' | 'effort' | 'rounds'>;

/** The command that makes the whole run again, of all claims or of those that were asked for. */
export const runAgain = (run: Run, invocation: Invocation = {}): string =>
  invocation.only === undefined
    ? commandLine('report', [], runOptions(run), invocation)
    : commandLine('check', invocation.only, runOptions(run), invocation);

/** The command that checks one claim again. */
export const checkAgain = (id: string, run: Run, invocation: Invocation = {}): string =>
  commandLine('check', [id], runOptions(run), invocation);

/** The command that repeats a counterexample, draw for draw. */
export const replay = (token: string, invocation: Invocation = {}): string =>
  commandLine('replay', [token], [], invocation);

/**
 * A command as it can be typed.
 *
 * @param words what the command is about, each as it is to reach the program
 * @param options further words, each as it is to reach the program
 */
export function commandLine(
  command: string,
  words: readonly string[],
  options: readonly string[],
  invocation: Invocation,
): string {
  const { properties, config = [] } = invocation;
  const all = [...options, ...(properties === undefined ? [] : ['--properties', properties]), ...config];
  // A word that begins with a hyphen would be taken for an option; after two of them nothing is.
  const isClear = !words.some((word) => word.startsWith('-'));
  const rest = isClear ? [...words, ...all] : [...all, '--', ...words];
  return [commandStart(command, invocation, rest.length > 0), ...rest.map(shellWord)].join(' ');
}

/** A command as it can be typed, up to its first argument. @param isFollowed whether arguments follow */
export function commandStart(command: string, { scripts }: Pick<Invocation, 'scripts'>, isFollowed: boolean): string {
  if (scripts === undefined) return `npx refutable ${command}`;
  const npm = scripts === '.' ? ['npm'] : ['npm', '--prefix', scripts];
  return [...npm, 'run', command, ...(isFollowed ? ['--'] : [])].map(shellWord).join(' ');
}

const runOptions = ({ seed, effort, rounds = 1 }: Run): readonly string[] => [
  '--seed',
  seed,
  '--effort',
  effort,
  ...(rounds === 1 ? [] : ['--rounds', String(rounds)]),
];
