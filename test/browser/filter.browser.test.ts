import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserTest } from './browserTest.ts';
import { everything, pageWithoutLaboratory } from './samplePage.ts';

const shown = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('article.card:not([hidden])')].map(({ id }) => id));
const hash = (page: Page): string => new URL(page.url()).hash;
const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);
const all = everything.sections.flatMap(({ claims }) => claims);
const withVerdict = (verdict: string): string[] =>
  all.filter((id) => everything.claims.find((claim) => claim.id === id)?.verdict === verdict);

describe('filters', () => {
  browserTest('by verdict are in the address, and come back with it', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything));
    await page.getByRole('button', { name: /^refuted/u }).click();
    expect(await shown(page)).toEqual(withVerdict('refuted'));
    expect(hash(page)).toBe('#_claims?verdict=refuted');
    expect(await page.locator('#_shown').textContent()).toBe(
      `${withVerdict('refuted').length} of ${all.length} claims shown`,
    );
    await page.reload();
    expect(await shown(page)).toEqual(withVerdict('refuted'));
  });

  browserTest('by section, kind and text work together', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything));
    await page.getByLabel('Only this section').selectOption({ label: 'Antipodal pairs' });
    expect(await shown(page)).toEqual(everything.sections[3]!.claims);
    await page.getByLabel('Only this kind').selectOption('step');
    await page.getByLabel('Find claims').fill('used when');
    expect(await shown(page)).toEqual(['antipodal-conclusion', 'antipodal-conclusion-repaired']);
    expect(hash(page)).toBe('#_claims?section=4&kind=step&find=used+when');
    await page.keyboard.press('Escape');
    expect(await shown(page)).toEqual(all);
    expect(hash(page)).toBe('');
  });

  browserTest('stay while a link leads to a card that is shown, and go when it is hidden', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything), { hash: '#_claims?verdict=refuted' });
    const follow = (id: string): Promise<void> =>
      page.evaluate((to) => {
        location.hash = `#${to}`;
      }, id);
    await follow('lemma-2');
    await page.waitForURL(/lemma-2\?verdict=refuted$/u);
    expect(await shown(page)).toEqual(withVerdict('refuted'));
    await follow('lemma-2-repaired');
    await page.waitForFunction(() => document.querySelectorAll('article.card[hidden]').length === 0);
    expect(
      await page.locator('#lemma-2-repaired').evaluate((card) => Math.abs(card.getBoundingClientRect().top) < 200),
    ).toBe(true);
  });

  browserTest('of an address that names nothing show all', async ({ open }) => {
    const { page, errors } = await open(await pageWithoutLaboratory(everything), {
      hash: '#%E0?verdict=none&section=99&kind=x',
    });
    expect(await shown(page)).toEqual(all);
    expect(errors).toEqual([]);
  });
});

describe('keys', () => {
  browserTest('find, go from claim to claim, and tell of themselves', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything));
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('_find');
    await page.keyboard.type('jk?');
    expect(await page.locator('#_find').inputValue()).toBe('jk?');
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    const visited = [];
    for (const key of ['j', 'j', 'j', 'k']) {
      await page.keyboard.press(key);
      visited.push(await focused(page));
    }
    expect(visited).toEqual([all[0], all[1], all[2], all[1]]);
    expect(hash(page)).toBe(`#${all[1]}`);
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(false);
  });

  browserTest('j and k pass over claims that a filter hides', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything), { hash: '#_claims?verdict=refuted' });
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(withVerdict('refuted')[1]);
    expect(hash(page)).toBe(`#${withVerdict('refuted')[1]}?verdict=refuted`);
  });
});
