import * as fc from 'fast-check';
import { parseHTML } from 'linkedom/worker';
import { describe, expect, test } from 'vitest';
import { sampleClaim } from '../../../tests/sampleClaim.ts';
import { sampleResults } from '../../../tests/sampleResults.ts';
import { weirdResults } from '../../../tests/weirdResults.ts';
import { badge } from '../badge.ts';
import { badgeJson } from '../badgeJson.ts';
import { badgeSvg } from '../badgeSvg.ts';

const green = { ...sampleResults, claims: sampleResults.claims.filter(({ surprise }) => !surprise) };

describe('the badge', () => {
  test('counts the verdicts and reports surprises', () => {
    expect(badge(green).message).toBe('2 proved, 4 upheld, 3 refuted, 1 undecided, 1 vacuous');
    expect(badge(sampleResults).message).toMatch(/1 faulty, 2 surprises$/u);
    expect(badge({ ...green, claims: [sampleClaim({ id: 'a' })], complete: false }).message).toBe(
      '1 upheld, not all claims',
    );
    expect(badge({ ...green, claims: [] }).message).toBe('no claims');
  });

  test('is alarmed by a surprise, and not by a refutation that is expected', () => {
    expect([badge(green).alarming, badge(sampleResults).alarming]).toEqual([false, true]);
    expect(badge(green).colour).not.toBe(badge(sampleResults).colour);
    expect(badge({ ...green, complete: false }).colour).not.toBe(badge(green).colour);
  });

  test('as a picture has a text alternative, and is as wide as its parts', () => {
    const { document } = parseHTML(badgeSvg(green));
    const svg = document.querySelector('svg')!;
    const said = `refutable: ${badge(green).message}`;
    expect([svg.getAttribute('role'), svg.getAttribute('aria-label')]).toEqual(['img', said]);
    expect(document.querySelector('title')!.textContent).toBe(said);
    const parts = [...document.querySelectorAll('g rect')].map((part: { getAttribute(name: string): string | null }) =>
      Number(part.getAttribute('width')),
    );
    expect(parts.reduce((sum, width) => sum + width, 0)).toBe(Number(svg.getAttribute('width')));
  });

  test('as an endpoint of shields.io has the required names, and no other', () => {
    fc.assert(
      fc.property(weirdResults, (results) => {
        const {
          schemaVersion,
          label,
          message,
          color,
          isError = true,
          ...others
        } = JSON.parse(badgeJson(results)) as Record<string, unknown>;
        expect([schemaVersion, label, isError, others]).toEqual([1, 'refutable', true, {}]);
        expect(message).toMatch(/\S/u);
        expect(color).toMatch(/^#[\da-f]{6}$/u);
      }),
      { numRuns: 50, seed: 7 },
    );
  });
});
