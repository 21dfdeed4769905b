import { describe, expect, test } from 'vitest';
import { THEMES, type Theme } from '../themes.ts';

const VERDICTS = ['proved', 'upheld', 'refuted', 'undecided', 'vacuous', 'faulty'] as const;

type Rgb = readonly [number, number, number];

const channels = (hex: string): Rgb =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as unknown as Rgb;
const linear = (rgb: Rgb): Rgb =>
  rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;
const mixed = (over: string, under: string, share: number): Rgb =>
  channels(over).map((c, i) => share * c + (1 - share) * channels(under)[i]!) as unknown as Rgb;

/** WCAG 2.2, 1.4.3. */
function contrast(left: Rgb, right: Rgb): number {
  const [a, b] = [left, right].map((rgb) => {
    const [red, green, blue] = linear(rgb);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  }) as [number, number];
  return Math.max(a, b) / Math.min(a, b);
}

// Machado, Oliveira and Fernandes, A physiologically-based model for simulation of color vision deficiency, 2009, severity 1.
const SIGHT: Readonly<Record<string, readonly Rgb[]>> = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Ottosson, A perceptual color space for image processing, 2020. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const seen = (hex: string, sight: readonly Rgb[]): Rgb => {
  const rgb = linear(channels(hex));
  return oklab(
    sight.map((row) =>
      Math.max(
        0,
        row.reduce((sum, weight, i) => sum + weight * rgb[i]!, 0),
      ),
    ) as unknown as Rgb,
  );
};

describe.each(Object.entries(THEMES))('the %s theme', (_name, theme: Theme) => {
  test.each(['ink', 'soft', 'link', ...VERDICTS] as const)('%s can be read on paper and panel', (name) => {
    expect(contrast(channels(theme[name]), channels(theme.paper))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(channels(theme[name]), channels(theme.panel))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(VERDICTS)('%s can be read on its own tint, and paper on it', (name) => {
    expect(contrast(channels(theme[name]), mixed(theme[name], theme.paper, 0.11))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(channels(theme.paper), channels(theme[name]))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(VERDICTS)('secondary text is readable on the tint of %s', (name) => {
    expect(contrast(channels(theme.soft), mixed(theme[name], theme.paper, 0.09))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(theme.curves)('the curve %s stands out from the paper', (curve) => {
    expect(contrast(channels(curve), channels(theme.paper))).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(SIGHT))('verdicts are distinguishable with %s', (_sight, matrix) => {
    const places = VERDICTS.map((name) => seen(theme[name], matrix));
    const distances = places.flatMap((a, i) =>
      places.slice(0, i).map((b) => Math.hypot(...a.map((x, j) => x - b[j]!))),
    );
    expect(Math.min(...distances)).toBeGreaterThan(0.055);
  });
});
