import { choices, claim, rationals, readings, reals } from 'refutable';

const place = 'Proof of Lemma 4, second case';

export default readings({
  'lemma-4-cases': claim({
    title: 'For x ∈ {0, 1} and ε < ½, the cases x > 3ε and x ∈ [−ε, ε] cover everything',
    place,
    quote: String.raw`In the second case, When $x_i > 3\epsilon$ … When $x_i \in [-\epsilon, \epsilon]$`,
    statement: String.raw`0\le\varepsilon<\tfrac12,\ x_i\in\{0,1\}\ \Rightarrow\ x_i>3\varepsilon\ \vee\ x_i\in[-\varepsilon,\varepsilon]`,
    forAll: { x: choices(0, 1), epsilon: rationals() },
    given: ['0 <= epsilon', 'epsilon < 1/2'],
    concludes: 'x > 3*epsilon or (x >= -epsilon and x <= epsilon)',
    expect: 'refuted',
    note: 'A present feature is in neither case once $\\varepsilon\\ge\\frac13$. The statement of Lemma 4 still holds: there the output lies between 0 and 1, and $1\\le3\\varepsilon$.',
  }),
  'lemma-4-cases-repaired': claim({
    title: 'For x ∈ {0, 1} and ε < ⅓, the cases x > 3ε and x ∈ [−ε, ε] cover everything',
    place,
    statement: String.raw`0\le\varepsilon<\tfrac13,\ x_i\in\{0,1\}\ \Rightarrow\ x_i>3\varepsilon\ \vee\ x_i\in[-\varepsilon,\varepsilon]`,
    forAll: { x: choices(0, 1), epsilon: rationals() },
    given: ['0 <= epsilon', 'epsilon < 1/3'],
    concludes: 'x > 3*epsilon or (x >= -epsilon and x <= epsilon)',
    repairs: 'lemma-4-cases',
    expect: 'proved',
    twin: { claims: 'The same for ε up to 0.4', given: ['0 <= epsilon', 'epsilon < 4/10'] },
  }),
  'lemma-4-cases-gap': claim({
    title: 'For x ∈ [0, 1] and ε < ½, the cases x > 3ε and x ∈ [−ε, ε] cover everything',
    place,
    statement: String.raw`x_i\in[0,1]\ \Rightarrow\ x_i>3\varepsilon\ \vee\ x_i\in[-\varepsilon,\varepsilon]`,
    forAll: { x: reals(0, 1), epsilon: rationals() },
    given: ['0 <= epsilon', 'epsilon < 1/2'],
    concludes: 'x > 3*epsilon or (x >= -epsilon and x <= epsilon)',
    expect: 'refuted',
    note: 'Values between $\\varepsilon$ and $3\\varepsilon$ are in neither. They need a third case (`lemma-4-cases-gap-repaired`); the lemma holds for them too.',
  }),
  'lemma-4-cases-gap-repaired': claim({
    title: 'For ε < x ≤ 3ε, the third case, ReLU(x′ − 2ε) is at most 2ε and within 3ε of x',
    place,
    statement: String.raw`\varepsilon<x_i\le3\varepsilon,\ |error_i|\le\varepsilon\ \Rightarrow\ 0\le x''_i\le2\varepsilon\ \wedge\ |x''_i-x_i|\le3\varepsilon`,
    forAll: { x: rationals(), e: rationals(), epsilon: rationals() },
    given: ['epsilon < x', 'x <= 3*epsilon', 'abs(e) <= epsilon'],
    concludes: 'max(0, x + e - 2*epsilon) <= 2*epsilon and abs(max(0, x + e - 2*epsilon) - x) <= 3*epsilon',
    repairs: 'lemma-4-cases-gap',
    expect: 'proved',
    twin: {
      claims: 'The output is at most ε',
      concludes: 'max(0, x + e - 2*epsilon) <= epsilon',
    },
  }),
  'lemma-4-cases-positive': claim({
    title: 'For x > 3ε, the first case, x′ − 2ε is positive',
    place,
    statement: String.raw`x_i>3\varepsilon,\ |error_i|\le\varepsilon\ \Rightarrow\ x_i+error_i-2\varepsilon>0`,
    forAll: { x: rationals(), e: rationals(), epsilon: rationals() },
    given: ['x > 3*epsilon', 'abs(e) <= epsilon'],
    concludes: 'x + e - 2*epsilon > 0',
    expect: 'proved',
    twin: { claims: 'The same for x > 2ε', given: ['x > 2*epsilon', 'abs(e) <= epsilon'] },
  }),
});
