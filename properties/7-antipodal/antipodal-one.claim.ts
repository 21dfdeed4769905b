import { choices, claim, readings, picture } from 'refutable';
import { decode, directions, encode, relu, sparseInput, column } from 'refutable/superposition';

/** The pair W_1 = −W_0 in one dimension. */
const PAIR = directions([[1], [-1]]);

/** x' and x'' of the pair for an input (a, b). */
function recovered(a: number, b: number) {
  const x = sparseInput(2, [...(a === 1 ? [0] : []), ...(b === 1 ? [1] : [])]);
  const decoded = decode(PAIR, encode(PAIR, x));
  return { decoded, output: relu(decoded, 0), x: [a, b] };
}

/** Two pairs in the plane, perpendicular to each other. */
const PLANE = directions([
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
]);

const arrows = picture<{ a: number; b: number }>({
  title: 'Two pairs in the plane, with features 0 and 2 present: h lies along W₀ and W₂, and against W₁ and W₃',
  at: { a: 1, b: 0 },
  vectors: () => {
    const [x, y] = encode(PLANE, sparseInput(4, [0, 2])) as unknown as [number, number];
    const ends = [0, 1, 2, 3].map((i) => [column(PLANE, i)[0]!, column(PLANE, i)[1]!] as const);
    return [
      ...ends.map((to, i) => ({ name: `W${'₀₁₂₃'[i]}`, to, group: 'directions' })),
      { name: 'h', to: [x, y], group: 'h = W₀ + W₂' },
    ];
  },
});

const shared = {
  place: 'Antipodal Pairs, the block of a pair',
  exhaustive: true,
  show: ({ a, b }: { a: number; b: number }) => {
    const { decoded, output, x } = recovered(a, b);
    return { x, "x'": decoded, "x''": output };
  },
} as const;

export default readings({
  'antipodal-one': claim({
    ...shared,
    title: 'With one feature of a pair present, x′ is 1 and −1, and both answers of ReLU(x′) are right',
    statement: String.raw`\begin{bmatrix}1&-1\\-1&1\end{bmatrix}\begin{bmatrix}1\\0\end{bmatrix}=\begin{bmatrix}1\\-1\end{bmatrix},\quad\mathrm{ReLU}\to\begin{bmatrix}1\\0\end{bmatrix}`,
    forAll: { a: choices(0, 1), b: choices(0, 1) },
    where: ({ a, b }) => a !== b,
    holds: ({ a, b }) => {
      const { decoded, output } = recovered(a, b);
      return decoded[0] === a - b && decoded[1] === b - a && output[0] === a && output[1] === b;
    },
    expect: 'proved',
    picture: arrows,
    twin: {
      claims: 'x′ is the input itself',
      holds: ({ a, b }) => recovered(a, b).decoded[0] === a && recovered(a, b).decoded[1] === b,
    },
  }),
});
