import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Skipped } from './Benchmark.ts';

/** One thread for every linear algebra library that NumPy may be built with. */
const ONE_THREAD = { OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

/** Debian's own first: its NumPy uses the system's OpenBLAS. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/** Reads lines `name argument...`, calls the function of that name, and writes the seconds that it took, and its result. */
const SERVER = `
import sys, time
import numpy as np
for line in sys.stdin:
    name, *arguments = line.split()
    arguments = [float(argument) for argument in arguments]
    start = time.perf_counter()
    result = globals()[name](*arguments)
    seconds = time.perf_counter() - start
    print(seconds, float(result or 0), flush=True)
`;

/** The result of a Python function. */
export interface Answer {
  /** The time that it took, measured in Python, without communication. */
  readonly milliseconds: number;
  readonly result: number;
}

/**
 * Compares with NumPy: starts a Python with NumPy on one thread, and ends it afterwards.
 *
 * @param script Python that defines functions of numbers that give a number, or nothing; `np` is NumPy
 * @throws Skipped if there is no Python 3 with NumPy
 * @example withNumPy('def work(n):\n np.zeros(int(n))', (numpy) => numpy.time('work', 10))
 */
export async function withNumPy<Result>(script: string, use: (numpy: NumPy) => Promise<Result>): Promise<Result> {
  const numpy = new NumPy(script);
  try {
    return await use(numpy);
  } finally {
    await numpy.close();
  }
}

/** A Python process with NumPy on one thread, which runs calls and times itself. */
class NumPy {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  constructor(script: string) {
    const python = PYTHONS.find((name) => spawnSync(name, ['-c', 'import numpy'], { stdio: 'ignore' }).status === 0);
    if (python === undefined) throw new Skipped('there is no python3 with NumPy (Debian: python3-numpy, libopenblas0)');
    this.#child = spawn(python, ['-c', `import numpy as np\n${script}\n${SERVER}`], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...ONE_THREAD },
    });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /**
   * Calls a function of the script.
   *
   * @throws Error if Python ends; it has printed why
   */
  async call(name: string, ...args: readonly number[]): Promise<Answer> {
    this.#child.stdin.write(`${[name, ...args].join(' ')}\n`);
    const { value, done } = await this.#lines.next();
    if (done === true) throw new Error(`Python ended in ${name}`);
    const [seconds, result] = value.split(' ').map(Number);
    return { milliseconds: seconds! * 1000, result: result! };
  }

  /** The time in ms of a function of the script. */
  readonly time = async (name: string, ...args: readonly number[]): Promise<number> =>
    (await this.call(name, ...args)).milliseconds;

  async close(): Promise<void> {
    this.#child.stdin.end();
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
  }
}
