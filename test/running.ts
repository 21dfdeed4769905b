import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';

/** A command that runs for as long as its test wants. */
export interface Running {
  /** Waits until a text has been written that was not taken yet; control sequences may be left out of it. */
  readonly seen: (text: string) => Promise<void>;
  /** Waits for a text, and takes what was written up to its end. */
  readonly take: (text: string) => Promise<string>;
  /** Types something. */
  readonly type: (text: string) => void;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

const command = (words: readonly string[]): readonly string[] => [
  process.execPath,
  path.join(PACKAGE_FOLDER, 'bin/refutable.cjs'),
  ...words,
];

/** Starts a command in a process whose output is read through a pipe. */
export function onPipe(words: readonly string[]): Running {
  const [file, ...rest] = command(words);
  return running(spawn(file!, rest, { env: environment() }));
}

/** Starts a command on a terminal, which the program `script` of util-linux makes. No word may need quotes. */
export function onTerminal(words: readonly string[]): Running {
  const options = ['--quiet', '--flush', '--return', '--command', command(words).join(' '), '/dev/null'];
  return running(spawn('script', options, { env: environment() }));
}

/** Whether {@link onTerminal} can be used here. */
export const hasTerminal = ((): boolean => {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
})();

function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' };
  delete env['FORCE_COLOR'];
  return env;
}

/** Control sequences with which a line that is edited is drawn again. */
// oxlint-disable-next-line no-control-regex -- they begin with one
const REDRAWN = /\u001B\[\d*[GJ]/gu;

function running(child: ChildProcess): Running {
  let written = '';
  let isOver = false;
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const go of woken) go();
  };
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
      wake();
    });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      isOver = true;
      wake();
      resolve(code);
    });
  });
  const seen = async (text: string): Promise<void> => {
    while (!written.includes(text) && !written.replaceAll(REDRAWN, '').includes(text)) {
      if (isOver) throw new Error(`the command ended without writing ${text}: ${written}`);
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
  };
  return {
    seen,
    take: async (text) => {
      await seen(text);
      const end = written.indexOf(text) + text.length;
      const taken = written.slice(0, end);
      written = written.slice(end);
      return taken;
    },
    type: (text) => child.stdin!.write(text),
    signal: (signal) => child.kill(signal),
    ended,
  };
}
