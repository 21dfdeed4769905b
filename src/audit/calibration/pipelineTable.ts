import { clopperPearson } from '../../inference/calibration/clopperPearson.ts';
import { checkClaim } from '../../check/checkClaim.ts';
import type { CalibrationTable, Cell, Measured } from './CalibrationTable.ts';
import { PLANTED, type PlantedClaim } from './plantedClaims.ts';

/** Whole claims, searched, shrunk and confirmed, of which it is known where they are true. */
export const pipeline: CalibrationTable = {
  id: 'pipeline',
  title: 'Whole claims: searched, shrunk and confirmed',
  note: 'Claims known to be true or false at each setting, each checked with many seeds at quick effort and at the level of $10^{-9}$: the verdicts, how many of them are false, an upper 95 % confidence limit for the rate of false ones (Clopper–Pearson), the mean number of draws, the share of counterexamples that are correct, the share of these at the smallest possible n, and the mean n found: where a claim starts to be false by little, draws show it only a little further on. A claim on every draw that fails once in a thousand may be missed: *upheld* then says that no failing draw was met, and its budget is no error rate; it is not counted as false.',
  columns: [
    { name: 'planted claim', shows: 'text' },
    { name: 'truth', shows: 'text' },
    { name: 'runs', shows: 'count' },
    { name: 'refuted', shows: 'count' },
    { name: 'upheld', shows: 'count' },
    { name: 'undecided', shows: 'count' },
    { name: 'false verdicts', shows: 'count' },
    { name: 'upper limit', shows: 'share' },
    { name: 'draws', shows: 'count' },
    { name: 'true counterexamples', shows: 'share' },
    { name: 'at smallest n', shows: 'share' },
    { name: 'smallest n', shows: 'count' },
    { name: 'mean n found', shows: 'number' },
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
      else broken.push(`${name}: refuted at n = ${n}, where it is true (seed ${seed(run)})`);
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
