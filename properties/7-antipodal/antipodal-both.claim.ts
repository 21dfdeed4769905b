import { choices, claim, picture } from 'refutable';
import { decode, directions, encode, relu, sparseInput, column } from 'refutable/superposition';

const PAIR = directions([[1], [-1]]);
const output = relu(decode(PAIR, encode(PAIR, sparseInput(2, [0, 1]))), 0);

/** Two pairs in the plane, perpendicular to each other. */
const PLANE = directions([
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
]);

const arrows = picture<{ present: number }>({
  title: 'With features 0, 1 and 2 present, W₀ and W₁ cancel: h = W₂, as if features 0 and 1 were absent',
  at: { present: 3 },
  vectors: () => {
    const [x, y] = encode(PLANE, sparseInput(4, [0, 1, 2])) as unknown as [number, number];
    const ends = [0, 1, 2, 3].map((i) => [column(PLANE, i)[0]!, column(PLANE, i)[1]!] as const);
    return [
      ...ends.map((to, i) => ({ name: `W${'₀₁₂₃'[i]}`, to, group: 'directions' })),
      { name: '', to: [x, y], group: 'h = W₀ + W₁ + W₂' },
    ];
  },
});

export default claim({
  title: 'With both features of a pair present, x′ and ReLU(x′) are 0, and both answers are wrong',
  place: 'Antipodal Pairs, the block of a pair',
  statement: String.raw`\begin{bmatrix}1&-1\\-1&1\end{bmatrix}\begin{bmatrix}1\\1\end{bmatrix}=\begin{bmatrix}0\\0\end{bmatrix},\quad\mathrm{ReLU}\to\begin{bmatrix}0\\0\end{bmatrix}`,
  forAll: { feature: choices(0, 1) },
  exhaustive: true,
  holds: ({ feature }) => output[feature] === 0,
  expect: 'proved',
  picture: arrows,
  twin: { claims: 'One of the two answers is right', holds: ({ feature }) => output[feature] === 1 },
});
