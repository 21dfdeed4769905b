import { claim, integers, readings } from 'refutable';
import { agree, badlyShuffled, multiplied, resemblance, type Sets } from '../minhash.ts';
import { broder } from '../sources.ts';

const shared = {
  place: 'MinHash',
  statement: String.raw`\Pr[\min\pi(A)=\min\pi(B)]=\frac{|A\cap B|}{|A\cup B|}`,
  over: 'the permutation',
  forAll: { both: integers(1, 5), one: integers(1, 5), other: integers(0, 5) },
  event: (isEqual: boolean): boolean => isEqual,
  probabilityEquals: (sets: Sets): number => resemblance(sets).valueOf(),
  within: 0.05,
};

export default readings({
  minhash: claim({
    ...shared,
    title: 'The least elements of two sets under a random permutation are equal with probability |A ∩ B|/|A ∪ B|',
    draw: (rng, sets) => agree(rng, sets),
    expect: 'upheld',
    literature: [broder],
    twin: {
      claims: 'It is the share of the smaller set that the other one has',
      probabilityEquals: ({ one, other, both }) => both / (both + Math.min(one, other)),
    },
  }),
  'minhash-multiplied': claim({
    ...shared,
    title: 'The same, if x is hashed to a·x modulo a prime',
    draw: (rng, sets) => agree(rng, sets, multiplied),
    expect: 'refuted',
    note: 'Sets that both have 0 agree always.',
  }),
  'minhash-shuffled': claim({
    ...shared,
    title: 'The same, if the permutation is made by exchanging each element with any other',
    draw: (rng, sets) => agree(rng, sets, badlyShuffled),
    expect: 'upheld',
    note: 'Not all permutations have the same probability then; but where the least rank is, is uniform after the first exchange, and each later one leaves it so. The mistake does no harm here.',
    twin: {
      claims: 'It is the share of the smaller set that the other one has',
      probabilityEquals: ({ one, other, both }) => both / (both + Math.min(one, other)),
    },
  }),
});
