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
    await page.waitForURL(({ hash }) => hash === '#_claims?section=4&kind=step&find=used+when');
    expect(await shown(page)).toEqual(['antipodal-conclusion', 'antipodal-conclusion-repaired']);
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
    const isUnfolded = (): Promise<boolean> =>
      page.locator(`[id="${all[1]}"] > .rest`).evaluate((rest) => (rest as HTMLDetailsElement).open);
    for (const [key, unfolded] of [
      ['Enter', true],
      ['o', false],
    ] as const) {
      await page.keyboard.press(key);
      expect(await isUnfolded()).toBe(unfolded);
    }
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(false);
  });

  browserTest('j goes on from the card that the address names', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything), { hash: `#${all[1]}` });
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(all[2]);
  });

  browserTest('j and k pass over claims that a filter hides', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything), { hash: '#_claims?verdict=refuted' });
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(withVerdict('refuted')[1]);
    expect(hash(page)).toBe(`#${withVerdict('refuted')[1]}?verdict=refuted`);
  });
});

describe('the field that finds claims', () => {
  browserTest('lists them best first, with the number; the keys choose one and open it', async ({ open }) => {
    const { page, errors } = await open(await pageWithoutLaboratory(everything));
    const listed = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('#_found small')].map(({ textContent }) => textContent.split(' · ')[0]!),
      );
    await page.keyboard.press('/');
    await page.keyboard.type('lemma-2');
    expect((await listed())[0]).toBe('lemma-2');
    const found = await listed();
    await page.waitForURL(({ hash }) => hash === '#_claims?find=lemma-2');
    expect(await page.locator('#_found-count').textContent()).toBe(`${found.length} of ${all.length} claims`);
    expect((await shown(page)).toSorted()).toEqual(found.toSorted());
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('Find claims').getAttribute('aria-activedescendant')).toBe('_found-1');
    expect(await page.locator('#_found').getByRole('option', { selected: true }).count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === `#${found[1]}?find=lemma-2`);
    expect(await focused(page)).toBe(found[1]);
    expect(await page.locator('.found-panel').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Find' }).click();
    expect(await page.locator('.found-panel').isVisible()).toBe(true);
    await page.locator('#_found').getByRole('option').first().click();
    await page.waitForURL((url) => url.hash === '#lemma-2?find=lemma-2');
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await shown(page)).toEqual(all);
    expect(hash(page)).toBe('#lemma-2');
    expect(errors).toEqual([]);
  });

  for (const width of [1440, 390]) {
    browserTest(`leaves the reader where they are, or brings them back, ${width} pixels`, async ({ open }) => {
      const { page } = await open(await pageWithoutLaboratory(everything), { viewport: { width, height: 900 } });
      const at = (): Promise<number> => page.evaluate(() => scrollY);
      await page.evaluate(() => scrollTo(0, 1500));
      await page.keyboard.press('/');
      await page.keyboard.type('lemma');
      await page.waitForURL(({ hash }) => hash === '#_claims?find=lemma');
      if (width === 1440) expect(await at()).toBe(1500);
      await page.keyboard.press('Escape');
      expect(await at()).toBeCloseTo(1500, -1);
      expect(await focused(page)).not.toBe('_find');
      await page.keyboard.press('/');
      await page.keyboard.type('lemma-2');
      await page.keyboard.press('Enter');
      await page.waitForURL(({ hash }) => hash === '#lemma-2?find=lemma-2');
      await page.goBack();
      await expect.poll(() => hash(page)).toBe('');
      await expect.poll(at).toBeCloseTo(1500, -1);
      expect(await shown(page)).toEqual(all);
    });
  }

  browserTest(
    'knows signs of mathematics, phrases and what to leave out, and says when nothing matches',
    async ({ open }) => {
      const { page } = await open(await pageWithoutLaboratory(everything));
      const find = page.getByLabel('Find claims');
      const count = async (typed: string): Promise<number> => {
        await find.fill(typed);
        const query = new URLSearchParams({ find: typed }).toString();
        await page.waitForURL(({ hash }) => hash === `#_claims?${query}`);
        return (await shown(page)).length;
      };
      expect(await count('n²')).toBeGreaterThan(0);
      expect(await count('n^2')).toBe(await count('n²'));
      expect(await count(String.raw`\ge`)).toBe(await count('≥'));
      const repaired = await count('repaired');
      expect(await count('-repaired')).toBe(all.length - repaired);
      expect(await count('"no such phrase"')).toBe(0);
      expect(await page.locator('#_found-count').textContent()).toBe('No claim matches.');
      expect(await page.locator('#_shown').textContent()).toBe('No claim matches, for "no such phrase"');
      expect(await find.getAttribute('aria-expanded')).toBe('false');
      const lemmas = await count('lemma');
      expect(await count('lemna')).toBe(0);
      await page.getByRole('button', { name: 'lemma', exact: true }).click();
      expect(await find.inputValue()).toBe('lemma');
      await expect.poll(async () => (await shown(page)).length).toBe(lemmas);
      await page.keyboard.press('Escape');
      expect(await shown(page)).toEqual(all);
    },
  );
});
