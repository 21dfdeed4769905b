import { clopperPearson } from '../../inference/calibration/clopperPearson.ts';
import { checkClaim } from '../../check/checkClaim.ts';
import type { CalibrationTable, Cell, Measured } from './CalibrationTable.ts';
import { PLANTED, type PlantedClaim } from './plantedClaims.ts';

/** The whole way of a claim, search, shrink and confirm, on claims of which it is known where they are true. */
export const pipeline: CalibrationTable = {
  id: 'pipeline',
  title: 'Whole claims, searched, shrunk and confirmed',
  note: 'Claims of which it is known where they are true, each checked with so many seeds at quick effort and at the level of $10^{-9}$: the verdicts, how many of them are false, the largest chance of a false one that fits this (Clopper and Pearson, 95 %), the draws on average, and how many counterexamples are true ones and at the smallest n that is one, with the n found on average: where a claim begins to be false by little, draws show it only a little further on. A claim on every draw that fails once in a thousand may be missed: *upheld* then says that no failing draw was met, and its budget is no error rate; it is not counted as false.',
  columns: [
    { name: 'planted', shows: 'text' },
    { name: 'truth', shows: 'text' },
    { name: 'runs', shows: 'count' },
    { name: 'refuted', shows: 'count' },
    { name: 'upheld', shows: 'count' },
    { name: 'undecided', shows: 'count' },
    { name: 'false verdicts', shows: 'count' },
    { name: 'chance at most', shows: 'share' },
    { name: 'draws', shows: 'count' },
    { name: 'true counterexamples', shows: 'share' },
    { name: 'smallest found', shows: 'share' },
    { name: 'smallest n', shows: 'count' },
    { name: 'n found, on average', shows: 'number' },
  ],
  cells: PLANTED.map((planted): Cell => ({ key: planted.name, measure: (measuring) => runsOf(planted, measuring) })),
};

const TRUTHS: Readonly<Record<PlantedClaim['truth'], string>> = {
  true: 'true',
  false: 'false',
  within: 'false within the margin',
};

async function runsOf(
  { name, truth, claim, isFalse, smallest }: PlantedClaim,
  { seeds, seed }: { readonly seeds: number; readonly seed: (run: number) => string },
): Promise<Measured> {
  const found = { refuted: 0, upheld: 0, undecided: 0 };
  let [draws, real, least, wrong, sizes] = [0, 0, 0, 0, 0];
  const broken: string[] = [];
  for (let run = 0; run < seeds; run++) {
    const result = await checkClaim(
      { id: 'planted', file: 'planted.claim.ts', claim },
      { seed: seed(run), effort: 'quick', verdictOnly: true },
    );
    const { verdict, evidence } = result;
    draws += result.draws;
    if (verdict === 'refuted' || verdict === 'upheld' || verdict === 'undecided') found[verdict]++;
    else broken.push(`${name}: ${verdict}, ${result.sentence}`);
    if (evidence.by === 'counterexample') {
      const n = Number(evidence.smallest.setting['n']);
      if (isFalse?.(n) === true) real++;
      else broken.push(`${name}: called refuted at n = ${n}, where it is true (seed ${seed(run)})`);
      if (n === smallest) least++;
      sizes += n;
    }
    const isWrong =
      truth === 'true' ? verdict === 'refuted' : truth === 'false' && verdict === 'upheld' && !('always' in claim);
    if (!isWrong) continue;
    wrong++;
    broken.push(`${name}: ${verdict} (seed ${seed(run)})`);
  }
  const share = (count: number): number | null => (found.refuted === 0 ? null : count / found.refuted);
  return {
    rows: [
      [
        name,
        TRUTHS[truth],
        seeds,
        found.refuted,
        found.upheld,
        found.undecided,
        wrong,
        truth === 'within' ? null : clopperPearson(wrong, seeds, 0.1)[1],
        Math.round(draws / seeds),
        share(real),
        share(least),
        smallest ?? null,
        share(sizes),
      ],
    ],
    broken,
  };
}
