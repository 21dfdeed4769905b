import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { checkClaim } from '../src/check/checkClaim.ts';
import { PROPERTIES_FOLDER } from '../src/cli/folders.ts';
import { runPaper } from '../src/cli/runPaper.ts';
import { withSurvey } from '../src/cli/withSurvey.ts';
import type { EffortName } from '../src/claim/Results.ts';
import { claim, integers } from '../src/index.ts';
import { alternate, timed } from './alternate.ts';
import { type Benchmark, type Growth, Skipped } from './Benchmark.ts';

/** A claim that takes many draws, at some settings nearly all that it may. */
const LONG = 'antipodal-conclusion-simulated';

/** Which claims of the paper are checked, for the time that all of them would take. */
const EVERY = 4;

/** Some claims of the paper with two workers against one, starting them included. */
function twoWorkers(
  benchmark: Pick<Benchmark, 'name' | 'work' | 'goal'>,
  some: (ids: readonly string[]) => readonly string[],
  effort: EffortName,
): Benchmark {
  return {
    ...benchmark,
    against: 'ourselves with one worker',
    run: async ({ rounds, quick }) => {
      if (availableParallelism() < 2) throw new Skipped('there is one core');
      const properties = await withSurvey(PROPERTIES_FOLDER, 60, (survey) => survey);
      const only = some(properties.claims.map(({ id }) => id));
      const run = (workers: number): Promise<number> =>
        timed(() =>
          runPaper({ properties, effort: quick ? 'quick' : effort, only, workers, timeout: 3600, corpus: false }),
        );
      const { ours, theirs, theirsToOurs } = await alternate(
        // Such a run takes its time.
        { rounds: Math.min(rounds, 3) },
        () => run(2),
        () => run(1),
      );
      return { ours, theirs, ratio: theirsToOurs, unit: 'ms', note: 'three rounds at most' };
    },
  };
}

const manyClaims = twoWorkers(
  {
    name: 'workers-two',
    work: `every ${EVERY}th claim of the paper at quick effort, two workers, starting them included`,
    goal: { atLeast: 1.7 },
  },
  (ids) => ids.filter((_, at) => at % EVERY === 0),
  'quick',
);

const oneClaim = twoWorkers(
  {
    name: 'workers-two-one-claim',
    work: `the claim ${LONG} at thorough effort, two workers, starting them included`,
    goal: { atLeast: 1.5 },
  },
  () => [LONG],
  'thorough',
);

/** A small claim that draws; the bytes of a file. */
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
  work: 'a quick run of a paper whose claims are alike and small, one worker, its start included',
  variable: 'claims',
  sizes: [8, 32, 128, 512],
  expected: 1,
  milliseconds: async (claims) => {
    const properties = await mkdtemp(path.join(tmpdir(), 'refutable-bench-'));
    try {
      for (let at = 0; at < claims; at++) await writeFile(path.join(properties, `coin-${at}.claim.ts`), SOURCE);
      return await timed(() => runPaper({ properties, effort: 'quick', workers: 1 }));
    } finally {
      await rm(properties, { recursive: true, force: true });
    }
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
