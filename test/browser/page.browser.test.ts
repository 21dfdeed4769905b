import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { THEMES } from '../../src/report/style/themes.ts';
import { browserTest } from './browserTest.ts';
import { everything, pageOf, pageWithoutLaboratory } from './samplePage.ts';

/** Unfolds all, so that what is folded is looked at too. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const box of document.querySelectorAll('details')) box.open = true;
  });

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)).join(', ')})`;

/** What of an element lies outside the first screen, in pixels. */
const below = (page: Page, text: string): Promise<number> =>
  page
    .getByText(text)
    .first()
    .evaluate((element) => element.getBoundingClientRect().bottom - innerHeight);

describe('the page in a browser', () => {
  browserTest('opens the card that a link leads to, and others when they are asked for', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything), { hash: '#lemma-2' });
    expect(await page.locator('#lemma-2').textContent()).toContain('Smallest counterexample');
    expect(await page.locator('#lemma-2 .statement .katex').count()).toBe(1);
    expect(await page.locator('#lemma-1 .evidence').count()).toBe(0);
    await page.locator('#lemma-1 > .rest > summary').click();
    await expect.poll(() => page.locator('#lemma-1 .evidence').count()).toBeGreaterThan(0);
    expect(await page.locator('#lemma-1 > .rest').evaluate((rest) => (rest as HTMLDetailsElement).open)).toBe(true);
  });

  browserTest('goes to a place whatever the case of its letters, and says so where there is none', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything), { hash: '#Lemma-2' });
    expect(new URL(page.url()).hash).toBe('#lemma-2');
    expect(await page.locator('#lemma-2 > .rest').evaluate((rest) => (rest as HTMLDetailsElement).open)).toBe(true);
    const notice = page.locator('.missing-place');
    expect(await notice.count()).toBe(0);
    await page.evaluate(() => {
      location.hash = '#no-such-claim';
    });
    await expect.poll(() => notice.textContent()).toContain('no place named “no-such-claim”');
    await page.evaluate(() => {
      location.hash = '#lemma-1';
    });
    await expect.poll(() => notice.count()).toBe(0);
  });

  browserTest('finds the lines of a claim in a file that is folded', async ({ open }) => {
    const { page, errors } = await open(await pageWithoutLaboratory(everything));
    const id = await page.evaluate(() => {
      location.hash = `#_source-${document.querySelector('article.card')!.id}`;
      return decodeURIComponent(location.hash.slice(1));
    });
    await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  browserTest('asks for nothing and reports no error, unfolded and scrolled through', async ({ open }) => {
    const { page, errors, requests } = await open(await pageOf(everything));
    await unfold(page);
    for (const end of [1, 0]) await page.evaluate((to) => scrollTo(0, to * document.body.scrollHeight), end);
    await page.waitForTimeout(300);
    expect(errors).toEqual([]);
    expect(requests).toEqual([]);
  });

  browserTest('that asked for something would be caught, and its own policy would stop it', async ({ open }) => {
    const { page, errors, requests } = await open(await pageWithoutLaboratory(everything));
    await page.evaluate(() => {
      const picture = new Image();
      picture.src = 'http://127.0.0.1:9/picture.png';
    });
    await expect.poll(() => errors.join(' '), { timeout: 60_000 }).toContain('Content Security Policy');
    expect(requests).toEqual(['http://127.0.0.1:9/picture.png']);
  });

  browserTest('has a place for every link, and every id once', async ({ open }) => {
    const { page } = await open(await pageOf(everything));
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('[href]')].flatMap((link) => {
        const address = link.getAttribute('href') ?? '';
        if (link.tagName === 'LINK') return [];
        const id = decodeURIComponent(address.slice(1).split('?')[0] ?? '');
        return address.startsWith('#') && document.getElementById(id) !== null ? [] : [address];
      }),
    );
    expect(lost).toEqual([]);
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    browserTest(`tells on the first screen of ${width} pixels what is wrong`, async ({ open }) => {
      const { page } = await open(await pageWithoutLaboratory(everything), { viewport: { width, height } });
      expect(await below(page, 'There is: the last step is turned around.')).toBeLessThanOrEqual(0);
    });

    browserTest(
      `has counts, surprises, error budget, seed and command on the first screen of ${width} pixels`,
      async ({ open }) => {
        const { page } = await open(await pageWithoutLaboratory(everything), { viewport: { width, height } });
        for (const told of [
          '13 claims:',
          '2 surprises',
          'Chance that sampling misled any verdict',
          'npx refutable report ',
        ]) {
          expect(await below(page, told), told).toBeLessThanOrEqual(0);
        }
      },
    );
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      browserTest(`gives axe nothing to find by WCAG 2.2, ${colorScheme}, ${width} pixels`, async ({ open }) => {
        const { page } = await open(await pageOf(everything), { colorScheme, viewport: { width, height: 900 } });
        await unfold(page);
        await expect.poll(() => page.locator('[data-fold]').count()).toBe(0);
        await unfold(page);
        await page.evaluate(axe.source);
        const violations = (part: string): Promise<string[]> =>
          page.evaluate(async (within) => {
            const rules = { 'target-size': { enabled: true } };
            const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(within, { rules });
            return found.violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
            );
          }, part);
        expect(await violations('html')).toEqual([]);
        await page.getByLabel('Find claims').fill('lemma');
        await expect.poll(() => page.locator('#_show-all').isVisible()).toBe(true);
        expect(await violations('.side')).toEqual([]);
      });
    }

    browserTest(`is ${colorScheme} where the system is, until the reader chooses`, async ({ open }) => {
      const { page } = await open(await pageWithoutLaboratory(everything), { colorScheme });
      const other = colorScheme === 'light' ? 'dark' : 'light';
      expect(await background(page)).toBe(rgb(THEMES[colorScheme].paper));
      await page.getByRole('button', { name: other === 'dark' ? 'Dark' : 'Light' }).click();
      expect(await background(page)).toBe(rgb(THEMES[other].paper));
      await page.reload();
      expect(await background(page)).toBe(rgb(THEMES[other].paper));
    });
  }

  browserTest('shows what a link leads to below the toolbar, on however many lines that is', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything), { viewport: { width: 700, height: 500 } });
    const toolbar = page.locator('.toolbar');
    expect((await toolbar.boundingBox())!.height).toBeGreaterThan(80);
    await page.evaluate(() => {
      location.hash = '#lemma-2';
    });
    const below = async (): Promise<number> => {
      const [card, bar] = [await page.locator('#lemma-2').boundingBox(), await toolbar.boundingBox()];
      return card!.y - (bar!.y + bar!.height);
    };
    await expect.poll(below).toBeLessThan(40);
    expect(await below()).toBeGreaterThanOrEqual(0);
  });

  browserTest('moves nothing on a phone while it opens', async ({ open }) => {
    const { page } = await open('about:blank', { viewport: { width: 390, height: 844 } });
    await page.goto(await pageWithoutLaboratory(everything));
    const moved = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => setTimeout(() => done(sum), 100));
        }),
    );
    // Fonts move a line or two; folding the contents once they are painted would move two thirds of the screen.
    expect(moved).toBeLessThan(0.1);
  });

  browserTest('has set the formulas in view where a link leads before anything can be painted', async ({ open }) => {
    const { page } = await open('about:blank', { viewport: { width: 390, height: 844 } });
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        const inView = [...document.querySelectorAll('article.card')].filter((card) => {
          const { top, bottom } = card.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        });
        const unset = inView.filter((card) => card.querySelector('[data-tex]') !== null);
        document.documentElement.dataset['seen'] = `${inView.length > 0} ${unset.length}`;
      });
    });
    await page.goto(`${await pageWithoutLaboratory(everything)}#_section-1`);
    expect(await page.evaluate(() => document.documentElement.dataset['seen'])).toBe('true 0');
    expect(await page.locator('#_section-1').evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(
      844,
    );
  });

  browserTest('fades the edge of a box behind which there is more, until it is scrolled there', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything), { viewport: { width: 390, height: 844 } });
    const command = page.locator('.masthead .command .scroll');
    const isFaded = (): Promise<boolean> =>
      command.evaluate((box) => getComputedStyle(box).maskImage.startsWith('linear-gradient'));
    await expect.poll(isFaded).toBe(true);
    await command.evaluate((box) => box.scrollTo(box.scrollWidth, 0));
    await expect.poll(isFaded).toBe(false);
  });

  browserTest('is no wider than a phone of 360 pixels, unfolded', async ({ open }) => {
    const { page } = await open(await pageOf(everything), { viewport: { width: 360, height: 700 } });
    await unfold(page);
    const wide = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
    expect(wide.page).toBeLessThanOrEqual(wide.window);
  });

  browserTest(
    'prints light what an author needs, lists of titles folded, without what only a screen needs',
    async ({ open }) => {
      const { page } = await open(await pageOf(everything), { colorScheme: 'dark' });
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const printed = ['.masthead', '.lead', '.summary', '.errata', '.answer', '.the-outline'];
      for (const part of printed) {
        expect(await page.locator(part).isVisible(), part).toBe(true);
        expect(
          await page.locator(`${part} :is(.after details:not([open]), [data-tex], [data-fold])`).count(),
          part,
        ).toBe(0);
      }
      expect(await page.locator('.the-outline details[open]').count()).toBe(0);
      for (const gone of ['.toolbar', '.contents', '.theme', '.section', '.the-argument', '.sources', '.laboratory'])
        expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
      const ink = await page.evaluate(() => getComputedStyle(document.body).color);
      expect(ink).toBe(rgb(THEMES.light.ink));
    },
  );

  browserTest('prints everything for who asks for it, and only then', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything));
    await page.evaluate(() => {
      globalThis.print = () => dispatchEvent(new Event('beforeprint'));
    });
    await page.getByRole('button', { name: 'Print' }).click();
    await page.getByRole('button', { name: 'Everything' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('article.card:visible').count()).toBe(everything.claims.length);
    expect(await page.locator('main :is(details:not([open]), [data-tex], [data-fold])').count()).toBe(0);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    const wide = await page.evaluate(
      () =>
        [...document.querySelectorAll('.graph-box .argument')].filter((svg) => {
          const box = svg.closest('main');
          return svg.getBoundingClientRect().right > (box?.getBoundingClientRect().right ?? 0) + 1;
        }).length,
    );
    expect(wide).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('article.card:visible').count()).toBe(0);
    expect(await page.locator('article.card details[open]').count()).toBe(0);
  });

  browserTest('can be read without scripts', async ({ open }) => {
    const { page } = await open(await pageWithoutLaboratory(everything), { javaScriptEnabled: false });
    expect(await page.locator('article.card').count()).toBe(everything.claims.length);
    expect(await page.locator('article.card').first().isVisible()).toBe(true);
    expect(await page.locator('.toolbar').isVisible()).toBe(false);
    expect(await page.locator('.copy').first().isVisible()).toBe(false);
    expect(await page.locator('#lemma-1 .statement math').isVisible()).toBe(true);
    await page.locator('#lemma-1 > .rest > summary').click();
    const said = await page
      .locator('#lemma-1 [data-fold]')
      .evaluate((place) => getComputedStyle(place, '::after').content);
    expect(said).toContain('report-full.html');
  });
});
