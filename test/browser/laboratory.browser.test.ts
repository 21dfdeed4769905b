import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import laboratory from '../../properties/laboratory.ts';
import type { Sizes } from '../../properties/laboratory/Sizes.ts';
import { laboratoryTools as tools } from '../../src/check/laboratoryTools.ts';
import type { Panel } from '../../src/report/laboratory/Laboratory.ts';
import { stateHash } from '../../src/report/laboratory/state/stateHash.ts';
import { sampleSetting } from '../../src/report/tests/sampleClaim.ts';
import { sampleResults } from '../../src/report/tests/sampleResults.ts';
import { browserTest } from './browserTest.ts';
import { pageOf } from './samplePage.ts';

const TIMEOUT = 300_000;
const HASH = '#_laboratory';

const sizes = (change: Partial<Sizes>): Sizes => ({ ...laboratory.start, ...change });

const finished = async (page: Page): Promise<void> => {
  await page.waitForSelector('.lab-panels[aria-busy=false] [data-panel=looks]', { timeout: TIMEOUT });
};

function inNode(state: Sizes): Record<string, Panel> {
  const last: Record<string, Panel> = {};
  for (const panel of laboratory.run(state, tools)) if (panel !== undefined) last[panel.id] = panel;
  return last;
}

/** What a worker made of the page's own script answers, with all digits. */
function inBrowser(page: Page, state: Sizes): Promise<Record<string, Panel>> {
  return page.evaluate(
    `new Promise((resolve, reject) => {
      const script = [...document.scripts].at(-1).textContent;
      const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
      const last = {};
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }) => {
        for (const panel of data.panels ?? []) last[panel.id] = panel;
        if (data.fault) reject(new Error(data.fault));
        if (data.done) { worker.terminate(); resolve(last); }
      };
      worker.postMessage({ job: 1, state: ${JSON.stringify(state)} });
    })`,
  );
}

/** Where two answers differ: words must be the same, numbers in them aside, and numbers to nine digits. */
function unlike(a: unknown, b: unknown, place = ''): string[] {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= 1e-9 * Math.abs(b) + 1e-13 ? [] : [`${place}: ${a} and ${b}`];
  }
  if (typeof a === 'string' && typeof b === 'string') {
    const words = (text: string): string => text.replaceAll(/[\d.⁰¹²³⁴-⁹⁻]+/gu, '#');
    return words(a) === words(b) ? [] : [`${place}: ${a} and ${b}`];
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b ? [] : [place];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const at = (of: object, name: string): unknown => (of as Readonly<Record<string, unknown>>)[name];
  return [...names].flatMap((name) => unlike(at(a, name), at(b, name), `${place}/${name}`));
}

describe('the laboratory in a browser', { timeout: TIMEOUT }, () => {
  browserTest(
    'computes the same as Node: every outcome of a draw, and every number to nine digits',
    async ({ open }) => {
      const { page } = await open(await pageOf(sampleResults));
      const states: readonly Sizes[] = [
        laboratory.start,
        sizes({ n: 12, m: 3, k: 2, inputs: 'at most', activation: 'ReLU', shift: 0.2, seed: 'another', draw: 4 }),
        sizes({ n: 30, m: 8, k: 3, inputs: 'worst', design: 'normal' }),
        sizes({ n: 1e12, m: 1327, k: 3, cPrime: 1 }),
      ];
      for (const state of states) {
        const [there, here] = [await inBrowser(page, state), inNode(state)];
        // Logarithms and the like differ in their last bits between versions of the browser's engine and Node's; what is
        // told of a draw, with the number of outcomes so far, must not.
        const told = Object.keys(here).filter((id) => id.startsWith('draw'));
        expect(told.length).toBeGreaterThan(0);
        for (const id of told) expect(there[id]?.blocks[0]).toEqual(here[id]?.blocks[0]);
        expect(unlike(there, here)).toEqual([]);
      }
    },
  );

  browserTest('works in a worker, within the page’s policy, without a request or an error', async ({ open }) => {
    const { page, errors, requests } = await open(await pageOf(sampleResults), { hash: HASH });
    await finished(page);
    expect(page.workers()).toHaveLength(1);
    await page.locator('[data-panel=looks]').evaluate((panel) => panel.scrollIntoView());
    expect(await page.locator('#_laboratory-m-slider').evaluate((box) => box.getBoundingClientRect().top)).toBeLessThan(
      400,
    );
    expect(errors).toEqual([]);
    expect(requests).toEqual([]);
    expect(await page.textContent('.seen')).toContain('pairs are better by 14 %');
  });

  browserTest('works on the page where workers are refused or never answer, with the same result', async ({ open }) => {
    const { page, errors } = await open(await pageOf(sampleResults), { hash: HASH });
    await finished(page);
    const parts = ['.seen', '[data-panel=table]', '[data-panel=draw-antipodal]'];
    const shown = async (): Promise<string[]> => Promise.all(parts.map((part) => page.innerHTML(part)));
    const usual = await shown();
    for (const constructor of ['throw new Error("refused")', 'return new EventTarget()']) {
      await page.addInitScript(
        `window.Worker = class { constructor() { ${constructor}; } };
         EventTarget.prototype.postMessage ??= () => undefined;
         EventTarget.prototype.terminate ??= () => undefined;`,
      );
      await page.reload();
      await finished(page);
      expect(errors).toEqual([]);
      expect(page.workers()).toHaveLength(0);
      expect(await shown()).toEqual(usual);
    }
  });

  browserTest('opens at the state in the address, and writes there what is chosen', async ({ open }) => {
    const hash = stateHash(sizes({ n: 64, m: 12, k: 3, seed: 'sent to me' }));
    const { page } = await open(await pageOf(sampleResults), { hash });
    expect(await page.inputValue('#_laboratory-n')).toBe('64');
    expect(await page.inputValue('#_laboratory-seed')).toBe('sent to me');
    await page.waitForSelector('[data-panel=draw-plain]');
    const before = await page.innerHTML('[data-panel=draw-plain]');
    await page.getByRole('button', { name: 'Draw again' }).click();
    await page.waitForURL(/draw=2/u);
    await page.waitForFunction((text) => document.querySelector('[data-panel=draw-plain]')?.innerHTML !== text, before);
    await page.getByRole('button', { name: 'Lemma 1', exact: true }).click();
    await page.waitForURL(/n=100&m=1000&k=4/u);
  });

  browserTest('is linked from the cards of claims whose sizes it can show, and only from these', async ({ open }) => {
    const tightest = sampleSetting({ setting: { n: 64, m: 12, k: 3 } });
    const claims = sampleResults.claims.map((claim) =>
      claim.id === 'count' ? { ...claim, evidence: { by: 'settings', tightest } as const } : claim,
    );
    const { page, errors } = await open(await pageOf({ ...sampleResults, claims }), { hash: '#count' });
    const link = page.locator('#count').getByRole('link', { name: /^In the laboratory, at n = / });
    await link.click();
    await page.waitForURL(({ hash }) => hash.startsWith('#_laboratory?n=64&m=12&k=3&'));
    await page.evaluate(() => {
      for (const box of document.querySelectorAll('details')) box.open = true;
    });
    await expect.poll(() => page.locator('[data-fold]').count()).toBe(0);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.at-sizes')].map(({ hidden, dataset }) => [
        hidden,
        ['n', 'm', 'k'].every((name) => new URLSearchParams(dataset['sizes']).has(name)),
      ]),
    );
    expect(shown.filter(([isHidden, hasSizes]) => isHidden === false && hasSizes === false)).toEqual([]);
    expect(shown.some(([isHidden]) => isHidden === true)).toBe(true);
    expect(errors).toEqual([]);
  });

  browserTest('follows a slider by keyboard one step at a time, without falling behind', async ({ open }) => {
    const { page, errors } = await open(await pageOf(sampleResults), { hash: HASH });
    await page.locator('#_laboratory-m-slider').focus();
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
    expect(await page.inputValue('#_laboratory-m')).toBe('9');
    for (let step = 0; step < 30; step++) await page.keyboard.press('ArrowRight');
    const m = Number(await page.inputValue('#_laboratory-m'));
    await page.waitForFunction((at) => document.querySelector('.seen')?.textContent?.includes(`m = ${at},`), m);
    expect(errors).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    browserTest(`has no fault that axe finds, and fits 360 pixels, in the ${colorScheme}`, async ({ open }) => {
      const viewport = { width: 360, height: 740 };
      const { page } = await open(await pageOf(sampleResults), { hash: HASH, colorScheme, viewport });
      await finished(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.evaluate(axe.source);
      const found = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe
          .run('.laboratory')
          .then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])),
      );
      expect(found).toEqual([]);
    });
  }

  browserTest('is a sentence where scripts are switched off', async ({ open }) => {
    const { page } = await open(await pageOf(sampleResults), { hash: HASH, javaScriptEnabled: false });
    expect(await page.textContent('.laboratory')).toContain('This requires JavaScript');
  });
});
