import { describe, expect, test } from 'vitest';
import type { SharpPoint, Sharpness } from '../../../results/Sharpness.ts';
import { sharpnessHtml } from '../../page/card/sharpness.ts';
import { sharpPlot } from '../sharpPlot.ts';

const point = (size: number, refuted: number | null, upheld: number | null): SharpPoint => ({
  size,
  refuted,
  upheld,
  printed: 'upheld',
  draws: 0,
});
const sharp: Sharpness = {
  constant: 'the 4 under the <root>',
  printed: 4,
  find: 'smallest',
  between: [1, 5],
  resolution: 0.1,
  along: 'n',
  points: [point(10, 2.3, 2.6), point(100, 3.1, 3.2), point(1e4, null, 3.5), point(1e12, 3.7, 3.8)],
  limit: { value: 4.5, why: 'so it is' },
  budget: 1e-9,
  sentence: 'How sharp it is.',
};

describe('sharpPlot', () => {
  test('draws nothing with known bounds at fewer than three sizes', () => {
    expect(sharpPlot({ ...sharp, points: sharp.points.slice(0, 2) })).toBeNull();
    const unknown = [1, 2, 3].map((size) => point(size, null, null));
    expect(sharpPlot({ ...sharp, points: unknown })).toBeNull();
    const disorder = { upheld: 2, refuted: 3 };
    expect(sharpPlot({ ...sharp, points: sharp.points.map((each) => ({ ...each, disorder })) })).toBeNull();
  });

  test('has a bar for each size, a dot where both ends are known, and lines for what is printed and what it tends to', () => {
    const drawn = sharpPlot(sharp)!.text;
    const path = (name: string): string => new RegExp(`d="([^"]*)" class="${name}"`, 'u').exec(drawn)?.[1] ?? '';
    expect(path('whisker colour-1').match(/V/gu)).toHaveLength(4);
    expect(path('dot colour-1').match(/M/gu)).toHaveLength(3);
    expect(path('claimed')).toMatch(/^M[\d.]+ [\d.]+H[\d.]+$/u);
    expect(path('marked')).toMatch(/^M[\d.]+ [\d.]+H[\d.]+$/u);
    expect(drawn).toContain('printed, 4');
    expect(drawn).toContain('its limit, 4.5');
    expect(drawn).not.toContain('<root>');
    expect(drawn).not.toContain('NaN');
  });

  test('draws larger constants higher, whichever of them is refuted', () => {
    const bars = (text: string): number[][] =>
      [.../d="([^"]*)" class="whisker colour-1"/u.exec(text)![1]!.matchAll(/M[\d.]+ ([\d.]+)V([\d.]+)/gu)].map(
        (bar) => [Number(bar[1]), Number(bar[2])],
      );
    for (const [refuted, upheld] of bars(sharpPlot(sharp)!.text)) expect(refuted!).toBeGreaterThan(upheld!);
    const turned = sharp.points.map((each) => ({ ...each, refuted: each.upheld, upheld: each.refuted }));
    for (const [refuted, upheld] of bars(sharpPlot({ ...sharp, find: 'largest', points: turned })!.text))
      expect(refuted!).toBeLessThan(upheld!);
  });
});

describe('the sharp constant on a card', () => {
  test('is shown with its sentence and its numbers', () => {
    const page = sharpnessHtml(sharp).text;
    expect(page).toContain('How sharp it is.');
    expect(page).toMatch(/<td>100<\/td>\s*<td>3.1<\/td>\s*<td>3.2<\/td>\s*<td>upheld<\/td>/u);
    expect(page).toContain('none');
    expect(page).toContain('wrong with probability at most 10⁻⁹');
    expect(page).not.toContain('draws</th>');
  });

  test('is missing if the claim names none', () => {
    expect(sharpnessHtml(undefined).text).toBe('');
  });
});
