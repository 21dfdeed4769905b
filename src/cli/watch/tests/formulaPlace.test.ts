import { expect, test } from 'vitest';
import { formulaPlace } from '../formulaPlace.ts';

const FILE = `import { claim, reals } from 'refutable';
export default claim({
  title: 'x', place: 'Here', statement: 'x', forAll: { x: reals(0, 1) },
  given: ['x >= 0', 'x <= y'],
  concludes: '2x >= 1',
});
`;

test('the formula that a message quotes is found in its line, among hypotheses too', () => {
  const place = (formula: string): unknown => formulaPlace(FILE, 'a', `cannot read the formula "${formula}": why`);
  expect(place('2x >= 1')).toEqual({ line: 5, column: 14 });
  expect(place('x <= y')).toEqual({ line: 4, column: 21 });
});

test('no place is told for a formula that the claim does not have, and in a file that cannot be read', () => {
  expect(formulaPlace(FILE, 'a', 'the formula "z > 1" names z')).toBeUndefined();
  expect(formulaPlace('export default claim({', 'a', '"x"')).toBeUndefined();
});
