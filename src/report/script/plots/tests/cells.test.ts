import { expect, test } from 'vitest';
import { axisSaid } from '../axisValue.ts';
import { cellAt, cellBeside, cellsSaid } from '../cells.ts';

const frame = { left: 0, right: 300, top: 0, bottom: 200 };
const columns = axisSaid('linear -0.5 2.5 column');

test('the cells of a matrix are read row by row from the top', () => {
  const cells = cellsSaid('0 1 2;0 1;1.21 -0.9 0;-0.9 0.8 -', columns, axisSaid('linear 1.5 -0.5 row'), frame);
  expect(cells.places).toEqual([
    [50, 50],
    [150, 50],
    [250, 50],
    [50, 150],
    [150, 150],
    [250, 150],
  ]);
  expect(cells.texts[1]).toBe('column = 1, row = 0: −0.9');
  expect(cells.texts[5]).toBe('column = 2, row = 1: no number');
});

test('those of a phase diagram are too, though its rows go up', () => {
  const cells = cellsSaid(
    '1 10 100;1 2;0.1 0.2 0.3;0.4 0.5 0.6',
    axisSaid('log 1 100 n'),
    axisSaid('linear 0 3 m'),
    frame,
  );
  expect(cells.texts[0]).toBe('n = 1, m = 2: 0.4');
  expect(cells.places.slice(0, 3).map(([x]) => x)).toEqual([0, 150, 300]);
});

test('a place lies in the cell whose middle is nearest', () => {
  const cells = cellsSaid('0 1 2;0 1;1 2 3;4 5 6', columns, axisSaid('linear 1.5 -0.5 row'), frame);
  for (const [place, at] of cells.places.entries()) {
    expect(cellAt(cells, at)).toBe(place);
    expect(cellAt(cells, [at[0] + 49, at[1] - 49])).toBe(place);
  }
});

test('arrow keys lead to the neighbours, and not beyond an edge', () => {
  const cells = cellsSaid('0 1 2;0 1;1 2 3;4 5 6', columns, axisSaid('linear 1.5 -0.5 row'), frame);
  expect(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].map((key) => cellBeside(cells, 1, key))).toEqual([
    2, 0, 4, 1,
  ]);
  expect(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].map((key) => cellBeside(cells, 5, key))).toEqual([
    5, 4, 5, 2,
  ]);
});
