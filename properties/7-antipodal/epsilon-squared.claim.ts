import { claim, positiveRationals, readings } from 'refutable';

const place = 'Compare Antipodal to Smaller n';
// L stands for ln n.
const domain = { L: positiveRationals(), k: positiveRationals(), m: positiveRationals(), c: positiveRationals() };

export default readings({
  'epsilon-squared': claim({
    title: 'Theorem 2 gives ε² = 4k ln n/m, as printed in the last section',
    place,
    quote: String.raw`Theorem 2 gives $\epsilon^2 = \frac{4k \ln n}{m}$.`,
    statement: String.raw`m=\tfrac{4c'^2}{\varepsilon^2}k\ln n\ \Rightarrow\ \varepsilon^2=\tfrac{4k\ln n}{m}`,
    showAt: { L: '749/250' },
    uses: ['solve-m-theorem-2'],
    forAll: domain,
    // ε² = 4c′²kL/m is Theorem 2 solved for ε².
    concludes: '4*c^2*k*L/m = 4*k*L/m',
    expect: 'refuted',
    note: "Here $L=\\ln n$, 2.996 at $n=20$, and $c=c'$. The factor $c'^2$ was lost. It is 1 only for $c'=1$, where Lemma 3 guarantees a probability of 0.39.",
  }),
  'epsilon-squared-repaired': claim({
    title: 'Theorem 2 gives ε² = 4c′²k ln n/m',
    place,
    statement: String.raw`m=\tfrac{4c'^2}{\varepsilon^2}k\ln n\iff\varepsilon^2=\tfrac{4c'^2k\ln n}{m}`,
    forAll: { ...domain, E: positiveRationals() },
    concludes: 'm = 4*c^2/E*k*L iff E = 4*c^2*k*L/m',
    repairs: 'epsilon-squared',
    expect: 'proved',
    twin: { claims: 'The same with c′ in place of its square', concludes: '4*c*k*L/m = 4*c^2*k*L/m' },
  }),
});
