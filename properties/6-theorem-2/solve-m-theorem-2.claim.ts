import { claim, positiveRationals } from 'refutable';

export default claim({
  title: 'δ = √(4 ln n/m) and ε = δc′√k give m = (4c′²/ε²) k ln n',
  place: 'Proof of Theorem 2',
  statement: String.raw`\delta=\sqrt{\tfrac{4\ln n}{m}},\ \varepsilon=\delta c'\sqrt k\ \Rightarrow\ m=\tfrac{4c'^2}{\varepsilon^2}k\ln n`,
  forAll: { L: positiveRationals(), m: positiveRationals(), k: positiveRationals(), c: positiveRationals() },
  // L stands for ln n, and ε² for δ²c′²k with δ² = 4L/m: no root is left.
  concludes: 'm = 4*c^2/((4*L/m)*c^2*k)*k*L',
  expect: 'proved',
  note: "With $L=\\ln n>0$ and $\\varepsilon^2$ replaced by $\\delta^2c'^2k=\\frac{4L}{m}c'^2k$, the step contains no root or logarithm, and is an identity.",
  twin: { claims: 'The same with 2 in place of 4', concludes: 'm = 2*c^2/((4*L/m)*c^2*k)*k*L' },
});
