import { choices, claim, integers, positiveRationals, readings, reals } from 'refutable';
import { interval, logSphereTail, normalTail, type Interval } from 'refutable/numeric';
import { gaussianDotTailEnclosure } from 'refutable/superposition';

const place = 'Proof of Lemma 1';
const m = integers(2, 1e9, { scale: 'logarithmic' });
/** Deviations in units of 1/√m: up to 8, and with c/√m below 1. */
const c = reals(0, (earlier) => Math.min(8, 0.99 * Math.sqrt(earlier.m)), { steps: 800 });
const someDeviations = choices(0.5, 1, 2, 3, 4);

/** P(|W_i·W_j| > c/√m) for unit vectors, ten times wider than the stated error of the tail. */
function twoSided(setting: { c: number; m: number }): Interval {
  const ln = logSphereTail(setting.c / Math.sqrt(setting.m), setting.m);
  if (ln === 0 || ln === -Infinity) return [Math.exp(ln), Math.exp(ln)];
  const error = 1e-12 - 1e-14 * ln;
  return interval.exp([ln - error, Math.min(0, ln + error)]);
}

/** Where c/√m is rounded, the tail of the rounded deviation is taken; this encloses c²/2 for it. */
const bound = ({ c: deviation }: { c: number }): Interval =>
  interval.exp(interval.multiply([-0.5 - 1e-15, -0.5 + 1e-15], interval.power([deviation, deviation], 2)));

/** P(|Z| > c) for a standard normal Z. */
const gaussian = ({ c: deviation }: { c: number }): Interval =>
  interval.multiply([2 - 1e-14, 2 + 1e-14], [normalTail(deviation), normalTail(deviation)]);

/** P(|W_i·W_j| > c/√m) for vectors that are not scaled. */
const unscaled = (setting: { c: number; m: number }): Interval =>
  gaussianDotTailEnclosure(setting.c / Math.sqrt(setting.m), setting.m);

const atZero = ({ c: deviation }: { c: number }): boolean => deviation === 0;
const evenM = { m: integers(2, 1000, { scale: 'logarithmic' }), c };
const isEven = (setting: { m: number }): boolean => setting.m % 2 === 0;

const sphere = {
  reference: 'Ball, An elementary introduction to modern convex geometry (1997), Lemma 2.2',
  says: 'A cap {x : x₁ ≥ δ} has measure at most e^{−mδ²/2}; this is one-sided, and twice as much, 2e^{−mδ²/2}, holds for both sides.',
  checked: 'recalled',
} as const;

export default readings({
  'chernoff-tail': claim({
    title: 'For random unit vectors, |W_i·W_j| > c/√m with probability e^{−c²/2}',
    place,
    quote: String.raw`Chernoff says that the probability of deviating by more than c such standard deviations is $e^{-c^2/2}$.`,
    subject: 'the probability',
    statement: String.raw`\Pr\Big[|W_i\cdot W_j|>\tfrac c{\sqrt m}\Big]=e^{-c^2/2}`,
    over: 'W',
    showAt: { c: 3 },
    forAll: { m, c: someDeviations },
    value: twoSided,
    valueEquals: bound,
    expect: 'refuted',
    note: String.raw`Chernoff's inequality is an upper bound. The probability is smaller for every $c>0$: in the plane half of all pairs deviate by more than one standard deviation, not a fraction 0.61, and for large m the probability is $2Q(c)$, which is near $\frac{0.8}ce^{-c^2/2}$.`,
  }),
  'chernoff-tail-two-sided': claim({
    title: 'For random unit vectors and m ≥ 2, |W_i·W_j| > c/√m with probability at most e^{−c²/2}',
    place,
    statement: String.raw`\Pr\Big[|W_i\cdot W_j|>\tfrac c{\sqrt m}\Big]\le e^{-c^2/2},\qquad m\ge2`,
    over: 'W',
    uses: ['chernoff-tail-two-sided-step'],
    forAll: { m, c },
    vacuousWhen: atZero,
    value: twoSided,
    valueAtMost: bound,
    repairs: 'chernoff-tail',
    expect: 'upheld',
    note: String.raw`This is better than the usual $2e^{-c^2/2}$, and exactly what Lemma 1 needs. Let $f(c)=e^{-c^2/2}-\Pr$, with $f(0)=0$ and $f(\sqrt m)>0$. The dot product times $\sqrt m$ has the density $C(1-c^2/m)^{(m-3)/2}$, so $f'>0$ exactly where $r(c)=2C(1-c^2/m)^{(m-3)/2}/(ce^{-c^2/2})$ is above 1, and $\frac{d}{dc}\ln r=\frac{4c^2-c^4-m}{c(m-c^2)}\le0$ for $m\ge4$, because $4c^2-c^4\le4$. So f rises, then falls, and is never negative. For $m=2$ and $3$ the probability is $\frac2\pi\arccos\frac c{\sqrt2}$ and $1-\frac c{\sqrt3}$.`,
    literature: [
      sphere,
      {
        reference: 'Atlas (Lean), Probabilistic methods in combinatorics, Theorem 9.4.11',
        says: 'P(x₁ ≥ δ) ≤ e^{−mδ²/2} for a uniform unit vector x and δ ≥ 0, one-sided; read in the description of a formal proof.',
        checked: 'text',
      },
    ],
    sharpen: {
      constant: 'the 2 in e^(−c²/2)',
      printed: 2,
      find: 'smallest',
      between: [0.5, 2.5],
      resolution: 0.01,
      along: 'c',
      sizes: [0.5, 1, 2, 3, 4, 5, 6, 7, 8],
      at: (deviation) => ({ m: 1e9, c: deviation }),
      with: (a) => ({
        valueAtMost: ({ c: deviation }) =>
          interval.exp(interval.multiply([-1 / a - 1e-15, -1 / a + 1e-15], interval.power([deviation, deviation], 2))),
      }),
      limit: { value: 2, why: 'for large m the tail is that of the normal distribution, 2Q(c)' },
    },
    twin: {
      claims: 'The same with ¾e^{−c²/2}',
      valueAtMost: (setting) => interval.multiply([0.75, 0.75], bound(setting)),
    },
    picture: {
      title: 'Probability that |Wᵢ·Wⱼ| > c/√m, divided by e^{−c²/2}',
      along: 'c',
      values: [0.01, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4.5, 5],
      at: { m: 30 },
      y: 'probability divided by e^{−c²/2}',
      curves: {
        'unit vectors, m = 30': (setting) => twoSided(setting)[0] * Math.exp(setting.c ** 2 / 2),
        'normal limit': (setting) => gaussian(setting)[0] * Math.exp(setting.c ** 2 / 2),
        'normal vectors, m = 30': (setting) => unscaled(setting)[0] * Math.exp(setting.c ** 2 / 2),
      },
    },
  }),
  'chernoff-tail-two-sided-step': claim({
    title: 'For m ≥ 4, 4c² − c⁴ − m is not positive',
    place,
    statement: String.raw`m\ge4\implies4c^2-c^4-m\le0`,
    forAll: { m: positiveRationals(), c: positiveRationals() },
    given: ['m >= 4'],
    concludes: '4*c^2 - c^4 - m <= 0',
    expect: 'proved',
    note: String.raw`$4c^2-c^4=4-(c^2-2)^2$. This gives the sign of a derivative in chernoff-tail-two-sided.`,
    twin: { claims: 'The same for m ≥ 3', given: ['m >= 3'] },
  }),
  'chernoff-tail-one-dimension': claim({
    title: 'For random unit vectors and m ≥ 1, |W_i·W_j| > c/√m with probability at most e^{−c²/2}',
    place,
    statement: String.raw`\Pr\Big[|W_i\cdot W_j|>\tfrac c{\sqrt m}\Big]\le e^{-c^2/2},\qquad m\ge1`,
    over: 'W',
    forAll: { m: integers(1, 1e9, { scale: 'logarithmic' }), c: someDeviations },
    value: twoSided,
    valueAtMost: bound,
    expect: 'refuted',
    note: String.raw`In one dimension the unit vectors are 1 and −1, and $|W_i\cdot W_j|=1$ always: the probability is 1 for all $c<1$. No other dimension fails; chernoff-tail-two-sided is the correction.`,
  }),
  'chernoff-tail-one-sided': claim({
    title: 'For random unit vectors and m ≥ 1, W_i·W_j > c/√m with probability at most e^{−c²/2}',
    place,
    statement: String.raw`\Pr\Big[W_i\cdot W_j>\tfrac c{\sqrt m}\Big]\le e^{-c^2/2},\qquad m\ge1`,
    over: 'W',
    forAll: { m: integers(1, 1e9, { scale: 'logarithmic' }), c },
    vacuousWhen: atZero,
    value: (setting) => interval.divide(twoSided(setting), [2, 2]),
    valueAtMost: bound,
    repairs: 'chernoff-tail-one-dimension',
    expect: 'upheld',
    note: String.raw`The usual form, from $Ee^{\lambda W_i\cdot W_j}\le e^{\lambda^2/(2m)}$ for unit vectors and Markov's inequality. The distribution of the dot product is symmetric, so that one sign has half the probability; for $m\ge2$ half the bound holds too (chernoff-tail-two-sided).`,
    literature: [sphere],
    twin: {
      claims: 'The same with ½e^{−c²/2}',
      valueAtMost: (setting) => interval.divide(bound(setting), [2, 2]),
    },
  }),
  'chernoff-tail-one-sided-equality': claim({
    title: 'For random unit vectors, W_i·W_j > c/√m with probability e^{−c²/2}',
    place,
    statement: String.raw`\Pr\Big[W_i\cdot W_j>\tfrac c{\sqrt m}\Big]=e^{-c^2/2}`,
    over: 'W',
    forAll: { m, c: someDeviations },
    value: (setting) => interval.divide(twoSided(setting), [2, 2]),
    valueEquals: bound,
    expect: 'refuted',
    note: 'As an equality it is further off for one sign than for both together; chernoff-tail-one-sided-repaired is the bound that holds.',
  }),
  'chernoff-tail-one-sided-repaired': claim({
    title: 'For random unit vectors and m ≥ 2, W_i·W_j > c/√m with probability at most ½e^{−c²/2}',
    place,
    statement: String.raw`\Pr\Big[W_i\cdot W_j>\tfrac c{\sqrt m}\Big]\le\tfrac12e^{-c^2/2},\qquad m\ge2`,
    over: 'W',
    uses: ['chernoff-tail-two-sided'],
    forAll: { m, c },
    vacuousWhen: atZero,
    value: (setting) => interval.divide(twoSided(setting), [2, 2]),
    valueAtMost: (setting) => interval.divide(bound(setting), [2, 2]),
    repairs: 'chernoff-tail-one-sided-equality',
    expect: 'upheld',
    note: 'By symmetry this is chernoff-tail-two-sided. The factor ½ is the best possible: it is attained as c tends to 0.',
    twin: {
      claims: 'The same with 0.4 in place of ½',
      valueAtMost: (setting) => interval.multiply([0.4, 0.4], bound(setting)),
    },
  }),
  'chernoff-tail-gaussian': claim({
    title: 'A standard normal Z has |Z| > c with probability at most e^{−c²/2}',
    place,
    statement: String.raw`2Q(c)\le e^{-c^2/2}`,
    forAll: { c: reals(0, 8, { steps: 800 }) },
    vacuousWhen: atZero,
    value: gaussian,
    valueAtMost: bound,
    expect: 'upheld',
    note: String.raw`This is the limit of chernoff-tail-two-sided for large m. The same argument proves it: $e^{-c^2/2}-2Q(c)$ has the derivative $(\frac{2}{\sqrt{2\pi}}-c)e^{-c^2/2}$.`,
    twin: {
      claims: 'The same with ¾e^{−c²/2}',
      valueAtMost: (setting) => interval.multiply([0.75, 0.75], bound(setting)),
    },
  }),
  'chernoff-tail-unnormalised': claim({
    title: 'For normal vectors, not scaled to length 1, |W_i·W_j| > c/√m with probability at most e^{−c²/2}',
    place,
    quote: String.raw`Chernoff says that the probability of deviating by more than c such standard deviations is $e^{-c^2/2}$.`,
    subject: 'the probability',
    statement: String.raw`\Pr\Big[|W_i\cdot W_j|>\tfrac c{\sqrt m}\Big]\le e^{-c^2/2},\qquad[W_i]_k\sim N(0,\tfrac1m),\ m\text{ even}`,
    over: 'W',
    forAll: { m: integers(2, 1000, { scale: 'logarithmic' }), c: someDeviations },
    where: isEven,
    value: unscaled,
    valueAtMost: bound,
    expect: 'refuted',
    note: String.raw`Given $W_j$, the dot product is normal with standard deviation $|W_j|/\sqrt m$, so a long $W_j$ makes large values more likely: $\Pr=E\,2Q(c/|W_j|)$. In the plane it is $e^{-\sqrt2\,c}$ exactly, more than $e^{-c^2/2}$ for $c>2\sqrt2$. For each m the bound fails from some c on, which is of order $(m\ln m)^{1/4}$ for large m.`,
  }),
  'chernoff-tail-unnormalised-repaired': claim({
    title: 'For normal vectors, not scaled to length 1, |W_i·W_j| > c/√m with probability at most e^{−c²/(2 + c²/m)}',
    place,
    statement: String.raw`\Pr\Big[|W_i\cdot W_j|>\tfrac c{\sqrt m}\Big]\le\exp\Big(-\frac{c^2}{2+c^2/m}\Big),\qquad[W_i]_k\sim N(0,\tfrac1m),\ m\text{ even}`,
    over: 'W',
    forAll: evenM,
    where: isEven,
    vacuousWhen: atZero,
    value: unscaled,
    valueAtMost: (setting) => {
      const square = interval.power([setting.c, setting.c], 2);
      const exponent = interval.divide(square, interval.add([2, 2], interval.divide(square, [setting.m, setting.m])));
      return interval.exp(interval.negate(interval.multiply(exponent, [1 - 1e-15, 1 + 1e-15])));
    },
    repairs: 'chernoff-tail-unnormalised',
    expect: 'upheld',
    note: String.raw`$E\,e^{\lambda W_i\cdot W_j}=(1-\lambda^2/m^2)^{-m/2}$, so with $\delta=c/\sqrt m$ the exponent is $mI(\delta)$, where $I(\delta)=\sup_s\{s\delta+\frac12\ln(1-s^2)\}$, and $I(\delta)\ge\frac{\delta^2}{2+\delta^2}$; the two agree up to $\delta^4$. That the bound needs no factor 2 for the two signs is checked here, not proved. For c small compared with $m^{1/4}$ it is close to the printed one.`,
    twin: {
      claims: 'The same with half the right side',
      valueAtMost: (setting) => 0.5 * Math.exp(-(setting.c ** 2) / (2 + setting.c ** 2 / setting.m)),
    },
  }),
});
