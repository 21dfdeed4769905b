import { parseHTML } from 'linkedom/worker';
import { expect, test } from 'vitest';
import { axisFor } from '../Axis.ts';
import { axesSvg, type LabelledAxis, placesIn } from '../axesSvg.ts';

const [width, height] = [400, 280];
const drawn = (x: LabelledAxis, y: LabelledAxis) => {
  const places = placesIn(x, y, width, height);
  const { document } = parseHTML(`<svg>${axesSvg(x, y, places, height).text}</svg>`);
  const numbers = [...document.querySelectorAll('.numbers text')].map((text) => ({
    text: text.textContent,
    x: Number(text.getAttribute('x')),
    y: Number(text.getAttribute('y')),
  }));
  return { ...places, document, numbers };
};

test('the ends of an axis lie at the ends of the frame, on either scale', () => {
  for (const type of ['linear', 'log'] as const) {
    const axis = axisFor([1, 1000], type);
    const { x, y, frame } = placesIn(axis, axis, width, height);
    expect(axis.domain.map(x)).toEqual([frame.left, frame.right]);
    expect(axis.domain.map(y)).toEqual([frame.bottom, frame.top]);
  }
});

test('the same factor is the same way along a logarithmic axis', () => {
  const { x } = placesIn(axisFor([1, 1000], 'log'), axisFor([0, 1]), width, height);
  expect(x(1000) - x(100)).toBeCloseTo(x(10) - x(1), 0);
});

test('each tick has its number and its line of the grid', () => {
  const across = { ...axisFor([1, 1000], 'log'), label: 'n' };
  const up = { ...axisFor([0, 1]), label: 'a < b' };
  const { document, numbers, x, y, frame } = drawn(across, up);
  expect(numbers.map(({ text }) => text)).toEqual([...across.ticks.map(across.tickText), ...up.ticks.map(up.tickText)]);
  expect(numbers.slice(0, across.ticks.length).map((number) => number.x)).toEqual(across.ticks.map(x));
  expect(numbers.slice(across.ticks.length).map((number) => number.y)).toEqual(up.ticks.map(y));
  const grid = document.querySelector('.grid')!.getAttribute('d')!;
  expect(grid.match(/M/gu)).toHaveLength(numbers.length);
  for (const tick of across.ticks) expect(grid).toContain(`M${x(tick)} ${frame.bottom}V${frame.top}`);
  expect(document.querySelector('svg')!.textContent).toContain('↑ a < b');
});

test('an axis without a label writes none', () => {
  const axis = { ...axisFor([0, 1]), label: '' };
  expect(drawn(axis, axis).document.querySelector('svg')!.textContent).not.toMatch(/[↑→]/u);
});
