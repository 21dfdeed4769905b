import type { Results } from '../Results.ts';
import { shellWord } from './shellWord.ts';

/** What a command needs besides what the results of a run tell, to be typed again. */
export interface Invocation {
  /** The properties folder, as a path; missing for the one that is meant where none is named. */
  readonly properties?: string | undefined;
  /** The ids or globs of the claims that were asked for; all claims where it is missing. */
  readonly only?: readonly string[] | undefined;
  /** How npm is to be called where `npm run` would not find the package: the package's folder, as a path. */
  readonly prefix?: string | undefined;
}

type Run = Pick<Results, 'seed' | 'effort' | 'rounds'>;

/** The command that makes the whole run again, of all claims or of those that were asked for. */
export const runAgain = (run: Run, invocation: Invocation = {}): string =>
  invocation.only === undefined
    ? npmRun('report', [], runOptions(run), invocation)
    : npmRun('check', invocation.only, runOptions(run), invocation);

/** The command that checks one claim again. */
export const checkAgain = (id: string, run: Run, invocation: Invocation = {}): string =>
  npmRun('check', [id], runOptions(run), invocation);

/** The command that repeats a counterexample, draw for draw. */
export const replay = (token: string, invocation: Invocation = {}): string => npmRun('replay', [token], [], invocation);

/**
 * A command as it can be typed.
 *
 * @param words what the command is about, each as it is to reach the program
 * @param options further words, each as it is to reach the program
 */
export function npmRun(
  command: string,
  words: readonly string[],
  options: readonly string[],
  invocation: Invocation,
): string {
  const { properties, prefix } = invocation;
  const all = [...options, ...(properties === undefined ? [] : ['--properties', properties])];
  // A word that begins with a hyphen would be taken for an option; after two of them nothing is.
  const isClear = !words.some((word) => word.startsWith('-'));
  const rest = isClear ? [...words, ...all] : [...all, '--', ...words];
  const npm = prefix === undefined ? ['npm'] : ['npm', '--prefix', prefix];
  return [...npm, 'run', command, ...(rest.length === 0 ? [] : ['--', ...rest])].map(shellWord).join(' ');
}

const runOptions = ({ seed, effort, rounds = 1 }: Run): readonly string[] => [
  '--seed',
  seed,
  '--effort',
  effort,
  ...(rounds === 1 ? [] : ['--rounds', String(rounds)]),
];
