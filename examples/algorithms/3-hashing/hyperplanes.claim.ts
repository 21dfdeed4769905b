import { choices, claim, integers, readings } from 'refutable';
import { agreement, areTogether, inCube, meet, meeting, type Pair } from '../hyperplanes.ts';
import { charikar, indyk } from '../sources.ts';

const together = {
  place: 'Random hyperplanes',
  statement: String.raw`\Pr[\operatorname{sgn}(r\cdot u)=\operatorname{sgn}(r\cdot v)]=1-\theta/\pi`,
  over: 'the hyperplane',
  forAll: { dimensions: choices(2, 3, 10), angle: choices(10, 22.5, 60, 120) },
  event: (isTogether: boolean): boolean => isTogether,
  probabilityEquals: (pair: Pair): number => agreement(pair),
  within: 0.04,
};
const tables = {
  ...together,
  statement: String.raw`\Pr[\text{a common key}]=1-(1-p^k)^L,\qquad p=1-\theta/\pi`,
  forAll: { angle: choices(20, 60), values: integers(1, 4), tables: integers(1, 6) },
  probabilityEquals: (at: { readonly angle: number; readonly values: number; readonly tables: number }): number =>
    meeting(at, agreement(at)),
  within: 0.05,
};

export default readings({
  hyperplanes: claim({
    ...together,
    title: 'Two vectors at an angle θ lie on the same side of a random hyperplane with probability 1 − θ/π',
    draw: (rng, pair) => areTogether(rng, pair),
    expect: 'upheld',
    literature: [charikar],
    twin: {
      claims: 'It is the cosine of the angle between them',
      probabilityEquals: ({ angle }) => Math.max(0, Math.cos((angle * Math.PI) / 180)),
    },
  }),
  'hyperplanes-cube': claim({
    ...together,
    title: 'The same, if the coordinates of the normal vector are uniform in [−1, 1]',
    draw: (rng, pair) => areTogether(rng, pair, inCube),
    expect: 'refuted',
    note: 'A cube has more room in the direction of its corners.',
  }),
  'hyperplanes-positive': claim({
    ...together,
    title: 'The same, if the coordinates of the normal vector are uniform in [0, 1]',
    draw: (rng, pair) => areTogether(rng, pair, (random) => random()),
    expect: 'refuted',
  }),
  'hyperplanes-tables': claim({
    ...tables,
    title: 'With k values in each of L tables, two vectors have a common key with probability 1 − (1 − pᵏ)ᴸ',
    draw: (rng, at) => meet(rng, at, (random) => areTogether(random, { dimensions: 2, angle: at.angle })),
    expect: 'upheld',
    literature: [indyk],
    twin: {
      claims: 'It is (1 − (1 − p)ᴸ)ᵏ',
      probabilityEquals: (at) => (1 - (1 - agreement(at)) ** at.tables) ** at.values,
    },
  }),
  'hyperplanes-same': claim({
    ...tables,
    title: 'The same, if all tables have the same hyperplanes',
    draw: (rng, at) =>
      meet(rng, { ...at, tables: 1 }, (random) => areTogether(random, { dimensions: 2, angle: at.angle })),
    expect: 'refuted',
    note: 'As where each table begins with the same seed.',
  }),
});
