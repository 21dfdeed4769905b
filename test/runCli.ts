import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';

/** The outcome of a command. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is run besides its arguments. */
export interface RunCliOptions {
  readonly cwd?: string;
  /** The package's folder, if it is a copy of this one. */
  readonly package?: string;
  /** Additional environment variables. */
  readonly env?: NodeJS.ProcessEnv;
  /** Called with the process when it has started. */
  readonly started?: (child: ChildProcess) => void;
  /** Called with the process and its whole standard output so far, whenever it has written more. */
  readonly watch?: (child: ChildProcess, stdout: string) => void;
}

/** Runs the command line as npm does: `runCli('check', 'lemma-1')` is `npm run check -- lemma-1`. */
export function runCli(
  args: readonly string[],
  { cwd = PACKAGE_FOLDER, package: folder = PACKAGE_FOLDER, env: more = {}, started, watch }: RunCliOptions = {},
): Promise<Ended> {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' };
  delete env['FORCE_COLOR'];
  // A command run by a test must not write into the summary of the job that runs the tests.
  delete env['GITHUB_STEP_SUMMARY'];
  Object.assign(env, more);
  const child = spawn(process.execPath, [path.join(folder, 'bin/refutable.cjs'), ...args], { cwd, env });
  started?.(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    watch?.(child, stdout);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
