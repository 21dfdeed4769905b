import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Exploration } from '../../../results/Exploration.ts';
import { explorationSvg } from '../explorationSvg.ts';
import { sampleExploration, sampleTruths } from './sampleExploration.ts';

/** The names of the elements of a document. @throws Error if it is not well-formed */
function elements(xml: string): readonly string[] {
  const parser = new SaxesParser({ xmlns: true });
  const names: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri }) => {
    expect(uri).toBe('http://www.w3.org/2000/svg');
    names.push(name);
  });
  parser.write(xml).close();
  return names;
}

const words: Exploration = {
  ...sampleTruths,
  along: 'by',
  points: ['<hand>', '"machine"\u0007'].map((by) => ({ setting: { by }, side: 'holds', draws: 0 })),
};
const one: Exploration = { ...sampleExploration, points: sampleExploration.points.slice(1, 2) };
const wild: Exploration = {
  ...sampleExploration,
  title: 'a\uFFFE\u0000 ]]> <!-- & \uD800',
  points: sampleExploration.points.map((point) => ({ ...point, why: '<&>' })),
};
const infinite: Exploration = {
  ...sampleExploration,
  points: [{ ...sampleExploration.points[1]!, measured: 'NaN', claimed: '−∞', interval: ['−∞', '∞'] }],
};

describe('the picture of an exploration', () => {
  test.each([
    ['estimates', sampleExploration],
    ['truths', sampleTruths],
    ['words', words],
    ['one place', one],
    ['wild text', wild],
    ['numbers that are not finite', infinite],
  ])('is a well-formed document of its own: %s', (_, exploration) => {
    const svg = explorationSvg(exploration);
    expect(elements(svg)).toEqual(expect.arrayContaining(['svg', 'title', 'desc', 'style', 'path', 'text']));
    expect(svg).not.toMatch(/NaN[ "VHLM]|Infinity/u);
  });

  test('needs nothing from elsewhere and suits light and dark', () => {
    const svg = explorationSvg(sampleExploration);
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|@import|url\(/u);
    const used = [...svg.matchAll(/var\((--[\w-]+)\)/gu)].map(([, name]) => name!);
    for (const name of ['--paper', '--ink', '--sans']) expect(used).toContain(name);
    for (const name of used.filter((each) => !['--verdict', '--colour'].includes(each)))
      expect(svg).toContain(`${name}:`);
  });

  test('has every interval, and a symbol for every side', () => {
    const svg = explorationSvg(sampleExploration);
    for (const name of ['upheld', 'refuted', 'undecided', 'vacuous', 'unreachable'])
      expect(svg).toContain(`class="symbol ${name}"`);
    const bars = /<path(?=[^>]*class="interval refuted")[^>]* d="([^"]*)"/u.exec(svg)![1]!;
    expect(bars.match(/V/gu)).toHaveLength(2);
  });

  test('says in words what it shows, and what the intervals promise', () => {
    const svg = explorationSvg(sampleExploration);
    expect(svg).toContain('m = 100, probability 0.52, claimed ≥ 0.5, open');
    expect(svg.replaceAll(/<[^>]*>\n?/gu, ' ').replaceAll(/\s+/gu, ' ')).toContain(
      'all intervals of this curve contain what they estimate, whenever it is stopped',
    );
  });
});
