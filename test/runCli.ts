import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';

/** What a command did. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is run besides its arguments. */
export interface RunCliOptions {
  readonly cwd?: string;
  /** The package's folder, where it is a copy of this one. */
  readonly package?: string;
  /** More variables of its environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** Told of the process when it is started. */
  readonly started?: (child: ChildProcess) => void;
  /** Told of the process and of all that it has written to its standard output, whenever there is more of it. */
  readonly watch?: (child: ChildProcess, stdout: string) => void;
}

/** Runs the command line as npm does: `runCli('check', 'lemma-1')` is `npm run check -- lemma-1`. */
export function runCli(
  args: readonly string[],
  { cwd = PACKAGE_FOLDER, package: folder = PACKAGE_FOLDER, env: more = {}, started, watch }: RunCliOptions = {},
): Promise<Ended> {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' };
  delete env['FORCE_COLOR'];
  // What a test runs is not what the job that runs the tests has found.
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
