import { claim, positiveRationals, readings } from 'refutable';

const domain = { n: positiveRationals(), k: positiveRationals(), m: positiveRationals() };

export default readings({
  'antipodal-conclusion': claim({
    title: 'The condition 2(k/n)² ≤ 4k/m is solved for m',
    place: 'Antipodal Pairs, Compare Antipodal to Smaller n',
    statement: String.raw`2\left(\tfrac kn\right)^2\le\tfrac{4k}{m}\iff m\ge\tfrac{2n^2}{k}`,
    forAll: domain,
    concludes: '2*(k/n)^2 <= 4*k/m iff m >= 2*n^2/k',
    expect: 'refuted',
    note: 'Multiplying both sides by $m n^2/(2k^2)$, which is positive, leaves $m \\le 2n^2/k$: the inequality was turned round. The direction given by the print is wrong at the smallest numbers there are.',
  }),
  'antipodal-conclusion-repaired': claim({
    title: 'The same condition, solved for m',
    place: 'Antipodal Pairs, Compare Antipodal to Smaller n',
    statement: String.raw`2\left(\tfrac kn\right)^2\le\tfrac{4k}{m}\iff m\le\tfrac{2n^2}{k}`,
    forAll: domain,
    concludes: '2*(k/n)^2 <= 4*k/m iff m <= 2*n^2/k',
    repairs: 'antipodal-conclusion',
    expect: 'proved',
    twin: { claims: 'The same with n²/k, half the bound', concludes: '2*(k/n)^2 <= 4*k/m iff m <= n^2/k' },
  }),
});
