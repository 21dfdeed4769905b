import { vi } from 'vitest';
import { runCommand } from '../src/cli/runCommand.ts';
import type { Ended } from './runCli.ts';

/** The command that is running; the output of two at once would be mixed up. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Runs the command line as `runCli` does, but in this process, for tests of what a command prints and writes rather
 * than of how a process behaves: `runHere(['list', '--json'])`. Most of the time of a short command is its start.
 *
 * @param env more variables of its environment
 * @param cwd the folder in which it runs; nothing else of this process may look for files meanwhile
 */
export function runHere(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  { cwd = process.cwd() }: { readonly cwd?: string } = {},
): Promise<Ended> {
  const ended = before.then(() => run(args, env, cwd));
  before = ended.catch(() => undefined);
  return ended;
}

async function run(args: readonly string[], more: NodeJS.ProcessEnv, cwd: string): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const { env, exitCode } = process;
  const folder = process.cwd();
  const streams = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk, ...rest: unknown[]) => {
      said[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      const written = rest.find((given) => typeof given === 'function') as (() => void) | undefined;
      written?.();
      return true;
    }),
  );
  try {
    process.chdir(cwd);
    process.env = { ...env, NO_COLOR: '1', ...more };
    for (const name of ['FORCE_COLOR', 'GITHUB_STEP_SUMMARY']) if (!(name in more)) delete process.env[name];
    process.exitCode = undefined;
    return { code: await runCommand(args), ...said };
  } finally {
    for (const stream of streams) stream.mockRestore();
    process.env = env;
    process.exitCode = exitCode;
    process.chdir(folder);
  }
}
