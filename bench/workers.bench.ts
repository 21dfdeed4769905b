import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { checkClaim } from '../src/check/checkClaim.ts';
import { PROPERTIES_FOLDER } from '../src/cli/folders.ts';
import { runPaper } from '../src/cli/runPaper.ts';
import { withSurvey } from '../src/cli/withSurvey.ts';
import { claim, integers } from '../src/index.ts';
import { alternate, timed } from './alternate.ts';
import { type Benchmark, type Growth, Skipped } from './Benchmark.ts';

/** Claims of several kinds that take seconds each, none of them more than half of the whole. */
const SOME = ['analogy-step', 'solve-for-m-natural', 'mean-square-length*', 'lemma-2'];

const twoWorkers: Benchmark = {
  name: 'workers-two',
  work: `two workers, ${SOME.join(', ')}, starting them included`,
  against: 'ourselves with one worker',
  goal: { atLeast: 1.7 },
  run: async ({ rounds, quick }) => {
    if (availableParallelism() < 2) throw new Skipped('there is one core');
    const properties = await withSurvey(PROPERTIES_FOLDER, 60, (survey) => survey);
    const run = (workers: number): Promise<number> =>
      timed(() =>
        runPaper({
          properties,
          effort: quick ? 'quick' : 'thorough',
          only: SOME,
          workers,
          timeout: 3600,
          corpus: false,
        }),
      );
    const { ours, theirs, theirsToOurs } = await alternate(
      // A thorough run takes its time.
      { rounds: Math.min(rounds, 3) },
      () => run(2),
      () => run(1),
    );
    return { ours, theirs, ratio: theirsToOurs, unit: 'ms', note: 'three rounds at most' };
  },
};

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

export default [twoWorkers, numberOfClaims, numberOfSettings] satisfies ReadonlyArray<Benchmark | Growth>;
