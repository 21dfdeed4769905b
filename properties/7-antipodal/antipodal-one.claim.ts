import { choices, claim, readings } from 'refutable';
import { decode, directions, encode, relu, sparseInput } from 'refutable/superposition';

/** The pair W_1 = −W_0 in one dimension. */
const PAIR = directions([[1], [-1]]);

/** x' and x'' of the pair for an input (a, b). */
function recovered(a: number, b: number) {
  const x = sparseInput(2, [...(a === 1 ? [0] : []), ...(b === 1 ? [1] : [])]);
  const decoded = decode(PAIR, encode(PAIR, x));
  return { decoded, output: relu(decoded, 0), x: [a, b] };
}

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
    title: 'With one feature of the pair present the block gives ±1, and ReLU both answers right',
    statement: String.raw`\begin{bmatrix}1&-1\\-1&1\end{bmatrix}\begin{bmatrix}1\\0\end{bmatrix}=\begin{bmatrix}1\\-1\end{bmatrix},\quad\mathrm{ReLU}\to\begin{bmatrix}1\\0\end{bmatrix}`,
    forAll: { a: choices(0, 1), b: choices(0, 1) },
    where: ({ a, b }) => a !== b,
    holds: ({ a, b }) => {
      const { decoded, output } = recovered(a, b);
      return decoded[0] === a - b && decoded[1] === b - a && output[0] === a && output[1] === b;
    },
    expect: 'proved',
    twin: {
      claims: 'The block gives the input itself',
      holds: ({ a, b }) => recovered(a, b).decoded[0] === a && recovered(a, b).decoded[1] === b,
    },
  }),
});
