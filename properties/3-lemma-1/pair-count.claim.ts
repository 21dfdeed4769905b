import { claim, integers, readings } from 'refutable';
import { binomial } from 'refutable/numeric';

const place = 'Proof of Lemma 1';
const domain = { n: integers(1, 1e6, { scale: 'logarithmic' }) };

export default readings({
  'pair-count': claim({
    title: 'n vectors form ½n² pairs',
    place,
    quote: String.raw`between the n vectors there are $\frac{1}{2}n^2$ such pairs for which $|W_i \cdot W_j| \leq \delta$ must be true.`,
    subject: 'the number of pairs',
    statement: String.raw`\#\{\{i,j\}:i\ne j\}=\tfrac12n^2`,
    forAll: domain,
    value: ({ n }) => binomial(n, 2),
    valueEquals: ({ n }) => (n * n) / 2,
    expect: 'refuted',
    note: 'The number is too large by n/2 for every n, but this does no harm: the step needs only an upper bound.',
  }),
  'pair-count-upper': claim({
    title: 'n vectors form at most ½n² pairs',
    place,
    statement: String.raw`\tfrac12n(n-1)\le\tfrac12n^2`,
    forAll: domain,
    concludes: 'n*(n - 1)/2 <= n^2/2',
    expect: 'proved',
    twin: { claims: 'They form at most (n − 1)²/2', concludes: 'n*(n - 1)/2 <= (n - 1)^2/2' },
  }),
  'pair-count-repaired': claim({
    title: 'n vectors form ½n(n − 1) pairs',
    place,
    statement: String.raw`\#\{\{i,j\}:i\ne j\}=\tfrac12n(n-1)`,
    forAll: { n: integers(1, 400) },
    value: ({ n }) => {
      let pairs = 0;
      for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) pairs++;
      return pairs;
    },
    valueEquals: ({ n }) => (n * (n - 1)) / 2,
    repairs: 'pair-count',
    expect: 'upheld',
    note: 'Counted one by one.',
    twin: { claims: 'They form ½(n − 1)² pairs', valueEquals: ({ n }) => (n - 1) ** 2 / 2 },
  }),
});
