import { describe, expect, test } from 'vitest';
import { explorationPlot } from '../explorationPlot.ts';
import { explorationTable } from '../explorationTable.ts';
import { sampleExploration, sampleTruths } from './sampleExploration.ts';

/** A colour code. */
// oxlint-disable-next-line no-control-regex -- it is one
const COLOUR = /\u001B\[\d+m/gu;

describe('the plot in characters', () => {
  const plot = explorationPlot(sampleExploration, false, 80);

  test('names what is estimated by the kind of claim', () => {
    expect(explorationPlot({ ...sampleExploration, kind: 'compared' }, false, 80)[0]).toMatch(/^ *difference$/u);
    expect(plot[0]).toMatch(/^ *probability$/u);
  });

  test('has an estimate for each place, its interval and the claimed line', () => {
    expect(`\n${plot.join('\n')}\n`).toMatchInlineSnapshot(`
      "
           probability
        1 +
          |                                                          o
          |                                                          |
          |
          |
          |
          |                                               |
      0.5 +                         ----------------------o-----------
          |
          |                                    o
          |                                    |
          |
          |                         |
        0 +                         o
          |
          +---+---------------------+---------------------+---------------------+---
              1                    10                    100                  1000
                                               m
           o probability, | interval, - claimed
      "
    `);
  });

  test('fits into the width, and leaves out what is too narrow', () => {
    for (const width of [40, 80, 200])
      for (const line of explorationPlot(sampleExploration, false, width).join('\n').split('\n'))
        expect(line.length).toBeLessThanOrEqual(width);
    expect(explorationPlot(sampleExploration, false, 25)).toEqual([]);
  });

  test('is made of plain characters', () => {
    expect(plot.join('')).toMatch(/^[ -~]*$/u);
  });

  test('is the same with colours', () => {
    const coloured = explorationPlot(sampleExploration, true, 80);
    expect(coloured.join('\n')).toMatch(COLOUR);
    expect(coloured.map((line) => line.replaceAll(COLOUR, ''))).toEqual(plot);
  });

  test('is left out where there are no numbers', () => {
    expect(explorationPlot(sampleTruths, false, 80)).toEqual([]);
  });
});

describe('the table', () => {
  test('has a line for each place', () => {
    expect(`\n${explorationTable(sampleExploration, false).join('\n')}\n`).toMatchInlineSnapshot(`
      "
           m  probability  interval      claimed
           1                                      ∅ vacuous: vacuousWhen is true
          10  0.02         [0, 0.07]     ≥ 0.5    ✗ fails
          32  0.31         [0.26, 0.36]  ≥ 0.5    ✗ fails
         100  0.52         [0.47, 0.57]  ≥ 0.5    ? open
         316  0.93         [0.88, 0.98]  ≥ 0.5    ✓ holds
        1000                                      – outside: m = 1000, which is not in 1 ≤ m ≤ 500
      "
    `);
  });

  test('leaves out the columns in which nothing stands', () => {
    expect(explorationTable(sampleTruths, false)).toEqual(['  m', '  1  ✓ holds', '  2  ✓ holds', '  3  ✗ fails']);
  });

  test('has a column of draws where they differ, and names the draw that fails', () => {
    const [first, ...rest] = sampleExploration.points.slice(1);
    const lines = explorationTable(
      { ...sampleExploration, points: [{ ...first!, draws: 64, firstFailing: 7 }, ...rest] },
      false,
    );
    expect(lines[0]).toContain('draws');
    expect(lines[1]).toMatch(/ 64 .*✗ fails: at draw 7$/u);
  });
});
