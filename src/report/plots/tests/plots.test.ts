import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import { sampleClaim, sampleSetting } from '../../tests/sampleClaim.ts';
import { axisFor } from '../axes/Axis.ts';
import { curvePath } from '../marks/curvePath.ts';
import { growthPlot } from '../growthPlot.ts';
import { informativePair } from '../settings/informativePair.ts';
import { measuredPlot } from '../settings/measuredPlot.ts';
import { settingsMap } from '../settings/settingsMap.ts';
import { symbolPath } from '../marks/symbolPath.ts';
import { linearTicks, logarithmicTicks } from '../axes/ticks.ts';

const found = (
  setting: SettingResult['setting'],
  measured: number,
  claimed: number,
  status: SettingResult['status'] = 'upheld',
): SettingResult => sampleSetting({ setting, measured, relation: '≤', claimed, status });
const claim = (tried: readonly SettingResult[]): ReturnType<typeof sampleClaim> =>
  sampleClaim({ id: 'a', tried, evidence: { by: 'nothing', share: 0 } });

describe('axes', () => {
  test('are logarithmic if values span a wide range, else linear', () => {
    expect(axisFor([1, 1000]).type).toBe('log');
    expect(axisFor([0.4, 0.6]).type).toBe('linear');
    expect(axisFor([-1, 1000]).type).toBe('linear');
    expect(axisFor([0, 1e-6, 1]).type).toBe('log');
  });

  test('have a place for 0 at the end of a logarithm', () => {
    const axis = axisFor([0, 1e-6, 1]);
    expect(axis.within(0)).toBe(axis.domain[0]);
    expect(axis.tickText(axis.domain[0])).toBe('0');
    expect(axis.tickText(1e-6)).toBe('10⁻⁶');
  });

  test('show ranges that only a logarithmic axis can', () => {
    const axis = axisFor([1e4, 1e256], 'log');
    expect(axis.within(1e256)).toBe(1e256);
    expect(axisFor([1e-299, 1e299], 'log').domain.every((end) => end > 0 && Number.isFinite(end))).toBe(true);
  });

  test('are usable for any values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double()),
        fc.constantFrom(undefined, 'linear' as const, 'log' as const),
        (values, type) => {
          const { domain, ticks, within } = axisFor(values, type);
          expect(Number.isFinite(domain[0]) && Number.isFinite(domain[1]) && domain[0] < domain[1]).toBe(true);
          expect(ticks.length).toBeLessThan(13);
          for (const value of values.filter((one) => !Number.isNaN(one))) {
            expect(within(value)).toBeGreaterThanOrEqual(domain[0]);
            expect(within(value)).toBeLessThanOrEqual(domain[1]);
          }
        },
      ),
    );
  });

  test('have round ticks', () => {
    expect(linearTicks(0, 1, false)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(linearTicks(1, 3, true)).toEqual([1, 2, 3]);
    expect(logarithmicTicks(1, 100)).toEqual([1, 3, 10, 30, 100]);
    expect(logarithmicTicks(2, 30)).toEqual([2, 5, 10, 20]);
    expect(logarithmicTicks(1e-9, 1e3)).toEqual([1e-9, 1e-6, 1e-3, 1, 1e3]);
    expect(logarithmicTicks(1e4, 1e260)).toEqual([1e50, 1e100, 1e150, 1e200, 1e250]);
  });
});

describe('paths', () => {
  test('break a curve at its gaps', () => {
    expect(curvePath([[0, 1], [2, 3], null, [4, 5]])).toBe('M0 1L2 3M4 5h0');
  });

  test('draw a symbol once where settings coincide', () => {
    expect(
      symbolPath('upheld', [
        [1, 2],
        [1.01, 2.04],
        [3, 4],
      ]),
    ).toBe('M1 2h0M3 4h0');
  });
});

describe('measuredPlot', () => {
  test('draws a diagonal where the bound varies', () => {
    const plot = measuredPlot(claim([found({ n: 1 }, 1, 2), found({ n: 2 }, 2, 4), found({ n: 3 }, 9, 6, 'refuted')]));
    expect(plot?.text).toContain(
      'Computed against claimed: 3 settings: 1 refuted, 2 upheld. Claimed from 2 to 6, computed from 1 to 9.',
    );
    expect(plot?.text).toContain('class="symbol refuted"');
  });

  test('draws the parameter with the most values where the bound does not vary', () => {
    const tried = [1, 2, 3, 4].map((n) => found({ k: 1, n, m: n % 2 }, n / 10, 0.5));
    expect(measuredPlot(claim(tried))?.text).toContain(
      'Computed values along n: 4 settings: 4 upheld. Claimed ≤ 0.5 to 0.5',
    );
  });

  test('draws nothing if there is nothing to show', () => {
    expect(measuredPlot(claim([]))).toBeNull();
    expect(measuredPlot(claim([found({ n: 1 }, 1, 2), found({ n: 2 }, 2, 4)]))).toBeNull();
    expect(measuredPlot(claim([1, 2, 3].map((n) => sampleSetting({ setting: { n } }))))).toBeNull();
    expect(measuredPlot(claim(['a', 'b', 'c'].map((law) => found({ law }, 1, 2))))).toBeNull();
  });
});

describe('settingsMap', () => {
  const statuses = ['refuted', 'upheld'] as const;
  const grid = [1, 2, 3, 4].flatMap((n) => [1, 2, 3, 4].flatMap((m) => [1, 2].map((k) => ({ n, m, k }))));

  test('picks the two parameters over which the verdicts part', () => {
    const tried = grid.map((setting) => found(setting, 1, 1, statuses[Number(setting.m > 2 * setting.k)]));
    const pair = informativePair(
      ['n', 'm', 'k'].map((name) => ({ name, values: grid.map((setting) => setting[name as 'n']) })),
      tried.map(({ status }) => status),
    );
    expect(pair).toEqual(['m', 'k']);
    expect(settingsMap(claim(tried))?.text).toContain('Map of the settings tried over m and k.');
  });

  test('needs two parameters that are numbers, exact ones included', () => {
    expect(settingsMap(claim([1, 2, 3].map((n) => found({ n, law: 'sphere' }, 1, 1))))).toBeNull();
    expect(settingsMap(claim(['1/2', '2', '3'].map((n, i) => found({ n, k: i }, 1, 1))))).not.toBeNull();
  });
});

describe('growthPlot', () => {
  test('draws nothing with fewer than three places', () => {
    expect(growthPlot([{ size: 1, measured: [1, 2], law: 1 }])).toBeNull();
  });

  test('leaves out sizes that have no logarithm', () => {
    const points = [1, 2, 3, 4].map((size) => ({ size, measured: [size - 1, size + 1] as const, law: size }));
    expect(growthPlot(points)?.text).toContain('over 3 sizes, from 2 to 4');
  });
});

describe('margins beside a bound', () => {
  const withMargins = (margin: number, relation: '≤' | '=' = '≤') =>
    String(
      measuredPlot(
        claim([1, 2, 3, 4].map((n) => Object.assign(found({ n }, n / 10, 0.5, 'upheld'), { relation, margin }))),
      ),
    );
  const bands = (picture: string): number =>
    (/<path[^>]*allowed[^>]*>/u.exec(picture.replace(/<ul.*/su, ''))?.[0].split('M').length ?? 1) - 1;

  test('are bands, one at each setting, named in the legend', () => {
    const picture = withMargins(0.1);
    expect(bands(picture)).toBe(4);
    expect(picture.replaceAll(/\s+/gu, ' ')).toContain('</svg>margin</li>');
  });

  test('are left out where they are too small to be seen', () => {
    const picture = withMargins(1e-12);
    expect(bands(picture)).toBe(0);
    expect(picture).not.toContain('margin</li>');
  });
});
