import { claim, integers, type Rng } from 'refutable';
import { collision } from '../laws.ts';

/** Which person, counted from 1, is the first to share one of n birthdays with an earlier one. */
function firstCollision(rng: Rng, n: number): number {
  const seen = new Set<number>();
  for (;;) {
    const day = Math.floor(n * rng());
    if (seen.has(day)) return seen.size + 1;
    seen.add(day);
  }
}

export default claim({
  title:
    'The first person to share one of n birthdays is number q or earlier with probability 1 − Π(1 − i/n), for every q',
  place: 'Law of the first collision',
  statement: String.raw`\Pr[T\le q]=1-\prod_{i<q}\Big(1-\frac in\Big)\quad\text{for all }q`,
  over: 'the birthdays',
  forAll: { n: integers(1, 60) },
  draw: (rng, { n }) => firstCollision(rng, n),
  variable: (person) => person,
  probabilities: ({ n }) =>
    Array.from({ length: n }, (_, i) => [
      i + 2,
      collision(n, i + 2)
        .sub(collision(n, i + 1))
        .valueOf(),
    ]),
  distanceAtMost: 0,
  margin: 0.06,
  expect: 'upheld',
  note: 'The whole distribution at once, of which birthday-at-least and others bound single probabilities.',
  twin: {
    claims: 'One person earlier',
    probabilities: ({ n }) =>
      Array.from({ length: n }, (_, i) => [
        i + 1,
        collision(n, i + 2)
          .sub(collision(n, i + 1))
          .valueOf(),
      ]),
  },
});
