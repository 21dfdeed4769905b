import { choices, claim, rationals, readings, reals, picture } from 'refutable';

const place = 'Lemma 4, part 2';
const error = { e: rationals(), epsilon: rationals() };
const given = ['abs(e) <= epsilon', 'epsilon < 1/2'];
const within = 'abs(max(0, x + e - 2*epsilon) - x) <= 3*epsilon';

const activations = picture<{ epsilon: number; xPrime: number }>({
  title: 'The output x′′ against x′: absent features are read within ε of 0, present ones within ε of 1',
  at: { epsilon: 0.15 },
  along: 'xPrime',
  values: Array.from({ length: 61 }, (_, i) => -0.25 + 0.025 * i),
  y: 'x′′',
  curves: {
    'ReLU(x′ − 2ε)': ({ epsilon, xPrime }) => Math.max(0, xPrime - 2 * epsilon),
    'ReLU(x′)': ({ xPrime }) => Math.max(0, xPrime),
    'threshold at ½': ({ xPrime }) => (xPrime > 1 / 2 ? 1 : 0),
  },
  marks: { '−ε': -0.15, ε: 0.15, '1 − ε': 0.85, '1 + ε': 1.15 },
});

export default readings({
  'lemma-4-relu': claim({
    title: 'If |error| ≤ ε < ½, ReLU(x′ − 2ε) is within 3ε of x ∈ {0, 1}',
    place,
    statement: String.raw`|error_i|\le\varepsilon<\tfrac12\ \Rightarrow\ |\mathrm{ReLU}(x'_i-2\varepsilon)-x_i|\le3\varepsilon,\qquad x_i\in\{0,1\}`,
    uses: ['lemma-4-cases'],
    forAll: { x: choices(0, 1), ...error },
    given,
    concludes: within,
    expect: 'proved',
    picture: activations,
    twin: { claims: 'It is within 2ε', concludes: 'abs(max(0, x + e - 2*epsilon) - x) <= 2*epsilon' },
  }),
  'lemma-4-relu-unit-interval': claim({
    title: 'If |error| ≤ ε < ½, ReLU(x′ − 2ε) is within 3ε of x ∈ [0, 1]',
    place,
    statement: String.raw`|error_i|\le\varepsilon<\tfrac12\ \Rightarrow\ |\mathrm{ReLU}(x'_i-2\varepsilon)-x_i|\le3\varepsilon,\qquad x_i\in[0,1]`,
    forAll: { x: reals(0, 1), ...error },
    given,
    concludes: within,
    alsoAt: [{ x: 1, e: '-1/4', epsilon: '1/4' }],
    expect: 'proved',
    twin: { claims: 'It is within 2ε', concludes: 'abs(max(0, x + e - 2*epsilon) - x) <= 2*epsilon' },
  }),
  'lemma-4-relu-real': claim({
    title: 'If |error| ≤ ε < ½, ReLU(x′ − 2ε) is within 3ε of every real x',
    place,
    statement: String.raw`|error_i|\le\varepsilon<\tfrac12\ \Rightarrow\ |\mathrm{ReLU}(x'_i-2\varepsilon)-x_i|\le3\varepsilon,\qquad x_i\in\mathbb R`,
    forAll: { x: rationals(), ...error },
    given,
    concludes: within,
    expect: 'refuted',
    note: 'A ReLU is never negative, so a negative $x_i$ is missed by at least $|x_i|$.',
  }),
  'lemma-4-relu-real-repaired': claim({
    title: 'If |error| ≤ ε, ReLU(x′ − 2ε) is within 3ε of a real x if and only if x ≥ −3ε',
    place,
    statement: String.raw`|error_i|\le\varepsilon\ \Rightarrow\ \big(|\mathrm{ReLU}(x'_i-2\varepsilon)-x_i|\le3\varepsilon\iff x_i\ge-3\varepsilon\big)`,
    forAll: { x: rationals(), e: rationals(), epsilon: rationals() },
    given: ['abs(e) <= epsilon'],
    concludes: `${within} iff x >= -3*epsilon`,
    repairs: 'lemma-4-relu-real',
    expect: 'proved',
    twin: { claims: 'It holds down to −4ε', concludes: `${within} iff x >= -4*epsilon` },
  }),
  'lemma-4-relu-not-attained': claim({
    title: 'The bound 3ε of Lemma 4 is never attained',
    place,
    statement: String.raw`|error_i|\le\varepsilon\ \Rightarrow\ |\mathrm{ReLU}(x'_i-2\varepsilon)-x_i|<3\varepsilon`,
    forAll: { x: choices(0, 1), ...error },
    given: [...given, 'epsilon > 0'],
    concludes: 'abs(max(0, x + e - 2*epsilon) - x) < 3*epsilon',
    expect: 'refuted',
    note: 'A present feature with $error_i=-\\varepsilon$ comes out as $1-3\\varepsilon$: the bound is the best possible for this shift.',
  }),
  'lemma-4-relu-not-attained-repaired': claim({
    title: 'For ε ≤ ⅓, a present feature with error −ε attains the bound 3ε of Lemma 4',
    place,
    statement: String.raw`0\le\varepsilon\le\tfrac13\ \Rightarrow\ |\mathrm{ReLU}(1-\varepsilon-2\varepsilon)-1|=3\varepsilon`,
    forAll: { epsilon: rationals() },
    given: ['0 <= epsilon', 'epsilon <= 1/3'],
    concludes: 'abs(max(0, 1 - epsilon - 2*epsilon) - 1) = 3*epsilon',
    repairs: 'lemma-4-relu-not-attained',
    expect: 'proved',
    twin: { claims: 'The same for ε ≤ ½', given: ['0 <= epsilon', 'epsilon <= 1/2'] },
  }),
});
