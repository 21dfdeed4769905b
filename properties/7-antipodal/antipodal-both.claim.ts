import { choices, claim } from 'refutable';
import { decode, directions, encode, relu, sparseInput } from 'refutable/superposition';

const PAIR = directions([[1], [-1]]);
const output = relu(decode(PAIR, encode(PAIR, sparseInput(2, [0, 1]))), 0);

export default claim({
  title: 'With both features of the pair present the block gives zero, and both answers are wrong',
  place: 'Antipodal Pairs, the block of a pair',
  statement: String.raw`\begin{bmatrix}1&-1\\-1&1\end{bmatrix}\begin{bmatrix}1\\1\end{bmatrix}=\begin{bmatrix}0\\0\end{bmatrix},\quad\mathrm{ReLU}\to\begin{bmatrix}0\\0\end{bmatrix}`,
  forAll: { feature: choices(0, 1) },
  exhaustive: true,
  holds: ({ feature }) => output[feature] === 0,
  expect: 'proved',
  twin: { claims: 'One of the two answers is right', holds: ({ feature }) => output[feature] === 1 },
});
