import { claim, integers, readings } from 'refutable';
import { codeOf, fair, reservoir, type Sampled, samplesOf, skipping } from '../reservoir.ts';
import { li, vitter } from '../sources.ts';

const subsets = {
  place: 'Reservoir sampling',
  statement: String.raw`\Pr[\text{sample}=S]=1\Big/\binom nk\quad\text{for all }S`,
  over: 'the random places',
  forAll: { records: integers(2, 6), size: integers(1, ({ records }) => Math.min(3, Number(records) - 1)) },
  variable: codeOf,
  probabilities: (sampled: Sampled) => samplesOf(sampled),
  distanceAtMost: 0,
  margin: 0.05,
};

export default readings({
  'reservoir-subsets': claim({
    ...subsets,
    title: 'Each set of k records out of n is the sample with the same probability',
    draw: (rng, sampled) => reservoir(rng, sampled),
    expect: 'upheld',
    literature: [vitter],
    twin: {
      claims: 'The same if a record takes its place with probability k/i instead of k/(i + 1)',
      draw: (rng, sampled) => reservoir(rng, sampled, (random, i) => Math.floor(random() * i)),
    },
  }),
  'reservoir-skipping': claim({
    ...subsets,
    title: 'Each set of k records out of n is the sample with the same probability, if records are passed over',
    draw: (rng, sampled) => skipping(rng, sampled),
    expect: 'upheld',
    literature: [li],
    twin: {
      claims: 'The same if the largest key never changes',
      draw: (rng, sampled) => skipping(rng, sampled, true),
    },
  }),
  'reservoir-late': claim({
    ...subsets,
    title: 'The same, if a record takes its place with probability k/i instead of k/(i + 1)',
    draw: (rng, sampled) => reservoir(rng, sampled, (random, i) => Math.floor(random() * i)),
    expect: 'refuted',
    note: 'An index that begins at 0 where the algorithm begins at 1: record k + 1 is always taken.',
  }),
  'reservoir-always': claim({
    ...subsets,
    title: 'The same, if every record takes a random place',
    draw: (rng, sampled) => reservoir(rng, sampled, (random, _, size) => Math.floor(random() * size)),
    expect: 'refuted',
  }),
  'reservoir-first-place': claim({
    ...subsets,
    title: 'The same, if a record is taken with the right probability, and always takes the first place',
    draw: (rng, sampled) => reservoir(rng, sampled, (random, i, size) => (fair(random, i, size) < size ? 0 : size)),
    expect: 'refuted',
    note: 'With k = 1 it is right; from k = 2 on the second record is never replaced.',
  }),
});
