import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserTest } from './browserTest.ts';
import { everything, pageWithoutLaboratory } from './samplePage.ts';

const hash = (page: Page): string => new URL(page.url()).hash;
const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);
const near = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.argument.focused .node.near')].map(
      (node) => node.getAttribute('href') ?? undefined,
    ),
  );

describe('the graph', () => {
  browserTest('leads to the card of a node that is clicked', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything));
    await page.locator('[id="_graph-chernoff-tail"]').click();
    expect(hash(page)).toBe('#chernoff-tail');
    expect(
      await page.locator('#chernoff-tail').evaluate((card) => card.getBoundingClientRect().top < innerHeight),
    ).toBe(true);
  });

  browserTest('shows and focuses the node that the address names, with its neighbours', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything), { hash: '#_graph-lemma-1' });
    expect(await focused(page)).toBe('_graph-lemma-1');
    expect(await near(page)).toEqual(['#lemma-1', '#chernoff-tail', '#regime']);
    expect(
      await page.locator('[id="_graph-lemma-1"]').evaluate((node) => {
        const { top, bottom } = node.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
  });

  browserTest('is walked with the arrow keys; the address follows, and Enter opens the card', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything), { hash: '#_graph-lemma-1' });
    await page.keyboard.press('ArrowLeft');
    const left = await focused(page);
    expect(['_graph-chernoff-tail', '_graph-regime']).toContain(left);
    expect(hash(page)).toBe(`#${left}`);
    await page.keyboard.press('Enter');
    await page.waitForFunction((id) => location.hash === `#${id}`, left?.replace('_graph-', ''));
  });

  browserTest('opens the card of each node, and names it in every drawing', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything));
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('.argument a')].map((node) => node.getAttribute('href')),
    );
    expect(links.filter((link) => link?.startsWith('#_graph'))).toEqual([]);
    const node = page.locator('.graph-box').first().locator('a[href="#lemma-1"]');
    await page.keyboard.press('Tab');
    await node.focus();
    expect(hash(page)).toBe('#_graph-lemma-1');
    for (let i = 0; i < 5; i++) await page.keyboard.press('+');
    expect(
      await node.evaluate((element) => {
        const [own, box] = [element, element.closest('.graph-box')!].map((each) => each.getBoundingClientRect());
        return own!.left >= box!.left - 1 && own!.right <= box!.right + 1 && own!.top >= box!.top - 1;
      }),
    ).toBe(true);
  });

  browserTest('is reached from the card of each of its claims', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything));
    await page.locator('#chernoff-tail > .rest > summary').click();
    await page.locator('#chernoff-tail .neighbourhood summary').click();
    expect(await page.locator('#chernoff-tail .neighbourhood .node').count()).toBe(2);
    await page.locator('#chernoff-tail').getByRole('link', { name: 'In the graph of its section' }).click();
    expect(await focused(page)).toBe('_graph-chernoff-tail');
  });

  browserTest(
    'shows what a node rests on, to the depth in the address, which follows what is chosen',
    async ({ open }) => {
      const { page, errors } = await open(await pageWithoutLaboratory(everything), {
        hash: '#_graph-lemma-1?way=below',
      });
      const below = (await near(page)).length;
      await page.getByLabel('A node in focus stands out with').selectOption('above');
      await page.getByLabel('as far as').selectOption('all');
      expect(hash(page)).toBe('#_graph-lemma-1?way=above&depth=all');
      expect((await near(page)).length).toBeLessThan(below);
      expect(await page.locator('#_next-work ~ ul li').count()).toBeGreaterThan(0);
      expect(errors).toEqual([]);
    },
  );

  browserTest('fits its box, is dragged, and zooms by keys and wheel', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything));
    const box = page.locator('.graph-box').first();
    await box.scrollIntoViewIfNeeded();
    const at = (): Promise<{ width: number; left: number; inside: boolean }> =>
      box.evaluate((element) => {
        const { width } = element.firstElementChild!.getBoundingClientRect();
        return { width, left: element.scrollLeft, inside: element.scrollWidth <= element.clientWidth };
      });
    const { width, inside } = await at();
    expect(inside).toBe(true);
    await box.locator('a').first().focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('+');
    expect((await at()).width).toBeGreaterThan(1.8 * width);
    const place = (await box.boundingBox())!;
    const [x, y] = [place.x + place.width / 2, place.y + place.height - 20];
    const { left } = await at();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y, { steps: 4 });
    await page.mouse.up();
    expect((await at()).left).toBeCloseTo(left + 40, -1);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 120);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await at()).width).toBeLessThan(1.8 * width);
    await box.locator('a').first().focus();
    await page.keyboard.press('0');
    expect((await at()).width).toBeCloseTo(width, 0);
  });

  browserTest('scrolls and zooms inside its box on a phone', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything), { viewport: { width: 390, height: 844 } });
    const width = (): Promise<number> =>
      page
        .locator('.graph-box .argument')
        .first()
        .evaluate((svg) => svg.getBoundingClientRect().width);
    const natural = await width();
    await page.getByRole('button', { name: 'Larger' }).click();
    expect(await width()).toBeGreaterThan(1.2 * natural);
    await page.getByRole('button', { name: 'Fit' }).click();
    expect(await width()).toBeLessThanOrEqual(natural);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
