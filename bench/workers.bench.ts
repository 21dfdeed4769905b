import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { checkClaim } from '../src/check/checkClaim.ts';
import { PROPERTIES_FOLDER } from '../src/store/folders.ts';
import { runPaper } from '../src/run/runPaper.ts';
import { claim, integers } from '../src/index.ts';
import { alternate, timed } from './alternate.ts';
import { type Benchmark, type Growth, Skipped } from './Benchmark.ts';

/** Calls a function with a temporary properties folder that contains these claim files. */
async function withClaims<T>(files: Readonly<Record<string, string>>, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'refutable-bench-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, `${name}.claim.ts`), text);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A run with two workers compared with one, startup included, in few rounds, since each takes long. */
function twoWorkers(
  { note, ...benchmark }: Pick<Benchmark, 'name' | 'work' | 'goal'> & { readonly note: string },
  run: (workers: number) => Promise<unknown>,
): Benchmark {
  return {
    ...benchmark,
    against: 'ourselves with one worker',
    run: async ({ rounds }) => {
      if (availableParallelism() < 2) throw new Skipped('there is only one core');
      const { ours, theirs, theirsToOurs } = await alternate(
        { rounds: Math.min(rounds, 2) },
        () => timed(() => run(2)),
        () => timed(() => run(1)),
      );
      return { ours, theirs, ratio: theirsToOurs, unit: 'ms', note };
    },
  };
}

const manyClaims = twoWorkers(
  {
    name: 'workers-two',
    work: 'all claims of the paper at quick effort, two workers, startup included',
    goal: { atLeast: 1.8 },
    note: 'at most two rounds; each thread loads the claims and the solver, and compiles, for itself',
  },
  (workers) => runPaper({ properties: PROPERTIES_FOLDER, effort: 'quick', workers, timeout: 3600, corpus: false }),
);

const oneClaim = twoWorkers(
  {
    name: 'workers-two-one-claim',
    work: 'a claim whose settings take thousands of draws of some 20 μs, standard effort, two workers, startup included',
    goal: { atLeast: 1.8 },
    note: 'at most two rounds; the second thread starts after a quarter of a second; of each test at most a block or so that it made is wasted',
  },
  (workers) =>
    withClaims({ slow: SLOW }, (properties) => runPaper({ properties, effort: 'standard', workers, timeout: 3600 })),
);

/** The text of a claim that is barely true, so that it takes many draws, each of which is slow. */
const SLOW = `import { claim, integers } from 'refutable';
export default claim({
  title: 'A slow coin shows heads often enough',
  place: 'Section 1',
  statement: 'p',
  forAll: { n: integers(1, 6) },
  draw: (rng) => {
    let sum = 0;
    for (let i = 0; i < 2000; i++) sum += Math.sin(i);
    return rng() + 0 * sum;
  },
  event: (u, { n }) => u < 0.52 + n / 1000,
  probabilityAtLeast: () => 1 / 2,
  expect: 'upheld',
  twin: { claims: 'three times in four', probabilityAtLeast: () => 3 / 4 },
});
`;

/** The text of a small claim that draws. */
const SOURCE = `import { claim, integers } from 'refutable';
export default claim({
  title: 'A coin shows heads often enough',
  place: 'Section 1',
  statement: 'p',
  forAll: { n: integers(1, 20) },
  draw: (rng) => rng(),
  event: (u) => u < 0.6,
  probabilityAtLeast: () => 1 / 2,
  expect: 'upheld',
  twin: { claims: 'three times in four', probabilityAtLeast: () => 3 / 4 },
});
`;

const numberOfClaims: Growth = {
  name: 'claims-in-a-paper',
  work: 'a quick run of a paper of small, similar claims, one worker, startup included',
  variable: 'claims',
  sizes: [8, 32, 128, 512],
  expected: 1,
  milliseconds: async (claims) => {
    const files = Object.fromEntries(Array.from({ length: claims }, (_, at) => [`coin-${at}`, SOURCE]));
    return withClaims(files, (properties) => timed(() => runPaper({ properties, effort: 'quick', workers: 1 })));
  },
};

const numberOfSettings: Growth = {
  name: 'settings-of-a-claim',
  work: 'a claim decided exactly at every one of its settings, thorough effort',
  variable: 'settings',
  sizes: [100, 300, 1000, 3000, 9000],
  expected: 1,
  milliseconds: async (settings) => {
    const named = {
      id: 'squares',
      file: 'squares.claim.ts',
      claim: claim({
        title: 'A square is no smaller than its root',
        place: 'bench',
        statement: String.raw`n^2 \ge n`,
        forAll: { n: integers(1, settings) },
        value: ({ n }) => n * n,
        valueAtLeast: ({ n }) => n,
        expect: 'upheld',
        twin: { claims: 'than its double', valueAtLeast: ({ n }: { n: number }) => 2 * n },
      }),
    };
    const options = { seed: 'bench', effort: 'thorough', verdictOnly: true } as const;
    let tried = 0;
    const time = await timed(async () => {
      ({ settings: tried } = await checkClaim(named, options));
    });
    if (tried !== settings) throw new Error(`${tried} settings were tried, not ${settings}`);
    return time;
  },
};

export default [manyClaims, oneClaim, numberOfClaims, numberOfSettings] satisfies ReadonlyArray<Benchmark | Growth>;
