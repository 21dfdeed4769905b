import { expect, test } from 'vitest';
import { sampleSetting } from '../../../tests/sampleClaim.ts';
import { twice } from '../twice.ts';

const found = sampleSetting({ setting: { n: 2 }, measured: 0.9951, interval: [0.981, 1], level: 0.95, draws: 1296 });
const fresh = sampleSetting({ setting: { n: 2 }, measured: 1, interval: [0.9875, 1], level: 0.95, draws: 2000 });

test('says of each of two measurements whether the search or fresh draws gave it', () => {
  const { text } = twice(found, fresh, 'Estimated again on fresh draws');
  const order = ['In the search', '[0.981, 1]', '1296', 'Estimated again on fresh draws', '[0.9875, 1]', '2000'];
  const places = order.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('needs no heading for one measurement', () => {
  expect(twice(found, undefined, 'Estimated again on fresh draws').text).not.toContain('<h5>');
});
