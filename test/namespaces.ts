import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';

const ip = (...args: readonly string[]): boolean => spawnSync('ip', args, { stdio: 'ignore' }).status === 0;

const nameOf = (part: string): string => `refutable-${process.pid}-${part}`;

/** Whether this user may make networks; where not, tests that cut one are skipped. */
export const hasNamespaces = ip('netns', 'add', nameOf('try')) && ip('netns', 'delete', nameOf('try'));
if (!hasNamespaces)
  console.warn(
    'network namespaces cannot be made (ip netns add, as root): the test of a network that is cut is skipped',
  );

/** A machine of a network of two: a network namespace. */
export interface Machine {
  readonly address: string;
  /** Starts a program there. */
  readonly spawn: (command: string, args: readonly string[], env?: NodeJS.ProcessEnv) => ChildProcess;
  /** Starts the command line there. */
  readonly refutable: (args: readonly string[], env?: NodeJS.ProcessEnv) => ChildProcess;
}

/** Two machines with a cable between them, on a network that nothing else is on. */
export interface TwoMachines {
  readonly near: Machine;
  readonly far: Machine;
  /** Pulls the cable out. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly remove: () => void;
}

/** Makes them. */
export function twoMachines(): TwoMachines {
  const [near, far] = [nameOf('near'), nameOf('far')];
  const must = (...args: readonly string[]): void => {
    if (!ip(...args)) throw new Error(`ip ${args.join(' ')}`);
  };
  for (const name of [near, far]) must('netns', 'add', name);
  must('link', 'add', 'cable', 'netns', near, 'type', 'veth', 'peer', 'name', 'cable', 'netns', far);
  const machine = (name: string, address: string): Machine => {
    must('-n', name, 'address', 'add', `${address}/24`, 'dev', 'cable');
    for (const device of ['lo', 'cable']) must('-n', name, 'link', 'set', device, 'up');
    const start: Machine['spawn'] = (command, args, env = {}) =>
      spawn('ip', ['netns', 'exec', name, command, ...args], {
        cwd: PACKAGE_FOLDER,
        env: { ...process.env, NO_COLOR: '1', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const bin = path.join(PACKAGE_FOLDER, 'bin/refutable.cjs');
    return { address, spawn: start, refutable: (args, env) => start(process.execPath, [bin, ...args], env) };
  };
  return {
    near: machine(near, '10.9.8.1'),
    far: machine(far, '10.9.8.2'),
    cut: () => must('-n', far, 'link', 'set', 'cable', 'down'),
    mend: () => must('-n', far, 'link', 'set', 'cable', 'up'),
    remove: () => {
      for (const name of [near, far]) ip('netns', 'delete', name);
    },
  };
}
