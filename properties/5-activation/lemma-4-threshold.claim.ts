import { choices, claim, rationals, readings } from 'refutable';

const place = 'Lemma 4, part 1';
const domain = { x: choices(0, 1), e: rationals(), epsilon: rationals() };

export default readings({
  'lemma-4-threshold': claim({
    title: 'If |error| < ε < ½, a threshold at ½ answers correctly',
    place,
    statement: String.raw`|error_i|<\varepsilon<\tfrac12\ \Rightarrow\ \mathrm{Threshold}_{1/2}(x_i+error_i)=x_i`,
    forAll: domain,
    given: ['abs(e) < epsilon', 'epsilon < 1/2'],
    concludes: '(x = 1 and x + e > 1/2) or (x = 0 and x + e < 1/2)',
    expect: 'proved',
    twin: { claims: 'The same for errors below 0.6', given: ['abs(e) < epsilon', 'epsilon < 6/10'] },
  }),
  'lemma-4-threshold-nonstrict': claim({
    title: 'If |error| ≤ ε ≤ ½, a threshold at ½ answers correctly',
    place,
    statement: String.raw`|error_i|\le\varepsilon\le\tfrac12\ \Rightarrow\ \mathrm{Threshold}_{1/2}(x_i+error_i)=x_i`,
    forAll: domain,
    given: ['abs(e) <= epsilon', 'epsilon <= 1/2'],
    concludes: '(x = 1 and x + e > 1/2) or (x = 0 and x + e <= 1/2)',
    expect: 'refuted',
    note: "At $x'_i=\\frac12$ a threshold must answer 0 or 1, and either value of $x_i$ is possible, with an error of exactly $\\frac12$. Here it answers 0, and a present feature is lost.",
  }),
  'lemma-4-threshold-at-half': claim({
    title: 'If |error| ≤ ε ≤ ½, a threshold that counts ½ itself as present answers correctly',
    place,
    statement: String.raw`|error_i|\le\varepsilon\le\tfrac12\ \Rightarrow\ [x_i+error_i\ge\tfrac12]=x_i`,
    forAll: domain,
    given: ['abs(e) <= epsilon', 'epsilon <= 1/2'],
    concludes: '(x = 1 and x + e >= 1/2) or (x = 0 and x + e < 1/2)',
    expect: 'refuted',
    note: 'The other choice at $\\frac12$ loses an absent feature.',
  }),
  'lemma-4-threshold-nonstrict-repaired': claim({
    title: 'If |error| ≤ ε < ½, a threshold at ½ answers correctly',
    place,
    statement: String.raw`|error_i|\le\varepsilon<\tfrac12\ \Rightarrow\ \mathrm{Threshold}_{1/2}(x_i+error_i)=x_i`,
    forAll: domain,
    given: ['abs(e) <= epsilon', 'epsilon < 1/2'],
    concludes: '(x = 1 and x + e > 1/2) or (x = 0 and x + e < 1/2)',
    repairs: 'lemma-4-threshold-nonstrict',
    expect: 'proved',
    twin: { claims: 'The same for ε up to 0.6', given: ['abs(e) <= epsilon', 'epsilon < 6/10'] },
  }),
  'lemma-4-threshold-at-half-repaired': claim({
    title:
      'A threshold that counts ½ as present answers correctly if |error| < ½ for absent and ≤ ½ for present features',
    place,
    statement: String.raw`\left(x_i=1,\ |error_i|\le\tfrac12\right)\vee\left(x_i=0,\ |error_i|<\tfrac12\right)\ \Rightarrow\ [x_i+error_i\ge\tfrac12]=x_i`,
    forAll: { x: domain.x, e: domain.e },
    given: ['(x = 1 and abs(e) <= 1/2) or (x = 0 and abs(e) < 1/2)'],
    concludes: '(x = 1 and x + e >= 1/2) or (x = 0 and x + e < 1/2)',
    repairs: 'lemma-4-threshold-at-half',
    expect: 'proved',
    twin: {
      claims: 'The same with the two cases exchanged',
      given: ['(x = 1 and abs(e) < 1/2) or (x = 0 and abs(e) <= 1/2)'],
    },
  }),
});
