import * as fc from 'fast-check';
import { parseHTML } from 'linkedom/worker';
import { describe, expect, test } from 'vitest';
import { html } from '../../markup/Html.ts';
import { reportHtml } from '../../reportHtml.ts';
import { sampleAssets } from '../../tests/sampleAssets.ts';
import { sampleResults } from '../../tests/sampleResults.ts';
import { laboratory } from '../Laboratory.ts';
import { markedText } from '../open/markedText.ts';
import type { Panel } from '../Panel.ts';
import { panelHtml } from '../panels/panelHtml.ts';
import { runInSlices } from '../work/runInSlices.ts';
import { SLIDER_PLACES, sliderPlace, sliderValue } from '../state/sliderScale.ts';
import { stateAt } from '../state/stateAt.ts';
import { stateHash, stateInHash } from '../state/stateHash.ts';
import { tidyState } from '../state/tidyState.ts';

const tiny = laboratory<{ readonly size: number; readonly kind: string; readonly seed: string }>({
  title: 'Tiny',
  about: '',
  start: { size: 4, kind: 'a', seed: 'seven' },
  again: 'size',
  panels: ['only'],
  presets: [],
  controls: [
    { kind: 'number', name: 'size', label: '*s*', from: 2, to: 1e6, scale: 'logarithmic', whole: true, step: 2 },
    {
      kind: 'choice',
      name: 'kind',
      label: 'kind',
      options: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    },
    { kind: 'word', name: 'seed', label: 'seed' },
  ],
  *run() {
    yield undefined;
  },
});

describe('the state of a laboratory', () => {
  test('is corrected if a URL contains nonsense', () => {
    expect(tidyState(tiny, { size: 'many', kind: 'c', seed: '  ' })).toEqual(tiny.start);
    expect(tidyState(tiny, { size: 1e99, kind: 'b', seed: 'x', other: 1 })).toEqual({
      size: 1e6,
      kind: 'b',
      seed: 'x',
    });
    expect(tidyState(tiny, { size: '7' }).size).toBe(8);
  });

  test('survives the way through an address', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('a', 'b'), fc.string(), (size, kind, seed) => {
        const state = tidyState(tiny, { size, kind, seed });
        expect(stateInHash(tiny, stateHash(state))).toEqual(state);
      }),
    );
  });

  test('is not found in other addresses', () => {
    for (const hash of ['', '#', '#lemma-1', '#_laboratory']) expect(stateInHash(tiny, hash)).toBeUndefined();
  });
});

describe('the state at the sizes of a claim', () => {
  const sized = laboratory({ ...tiny, sizes: ['size'] });

  test('has them, and is as at the start otherwise', () => {
    expect(stateAt(sized, { size: '12', other: '3' })).toEqual({ ...tiny.start, size: 12 });
  });

  test('is none where a size is missing or cannot be shown, or no size has a meaning', () => {
    for (const setting of [{ other: '12' }, { size: '13' }, { size: '1e9' }, { size: 'many' }])
      expect(stateAt(sized, setting)).toBeUndefined();
    expect(stateAt(tiny, { size: '12' })).toBeUndefined();
  });
});

describe('a slider', () => {
  const whole = { from: 2, to: 1e12, scale: 'logarithmic', whole: true, step: 2 } as const;

  test('reaches both ends', () => {
    expect(sliderValue(whole, 0, 20)).toBe(2);
    expect(sliderValue(whole, SLIDER_PLACES, 20)).toBe(1e12);
  });

  test('moves by one step of the value where places lie closer than whole numbers', () => {
    expect(sliderValue(whole, sliderPlace(whole, 20) + 1, 20)).toBe(22);
    expect(sliderValue(whole, sliderPlace(whole, 20) - 1, 20)).toBe(18);
  });

  test('can be walked from one end to the other and back, step by step', () => {
    for (const way of [1, -1]) {
      let value = way > 0 ? 2 : 1e12;
      for (let step = 0; step < 2 * SLIDER_PLACES; step++)
        value = sliderValue(whole, sliderPlace(whole, value) + way, value);
      expect(value).toBe(way > 0 ? 1e12 : 2);
    }
  });
});

describe('a run in slices', () => {
  function* counting(): Generator<Panel | undefined, void> {
    for (let i = 1; i <= 10; i++) yield { id: 'count', title: String(i), blocks: [] };
  }

  test('shows the last panel of each slice, and the very last in the end, however long slices are', async () => {
    for (const length of [0, 3, 100]) {
      let now = 0;
      const shown: string[] = [];
      const ended = await runInSlices(counting(), {
        length,
        clock: () => now++,
        yieldToBrowser: async () => undefined,
        isStopped: () => false,
        show: (panels) => shown.push(...panels.map(({ title }) => title)),
      });
      expect(ended).toBe(true);
      expect(shown.at(-1)).toBe('10');
      expect(new Set(shown).size).toBe(shown.length);
    }
  });

  test('ends between slices when it is no longer wanted', async () => {
    let slices = 0;
    const ended = await runInSlices(counting(), {
      length: 0,
      clock: () => 0,
      yieldToBrowser: async () => undefined,
      isStopped: () => slices === 3,
      show: () => slices++,
    });
    expect([ended, slices]).toEqual([false, 3]);
  });
});

describe('the panels of a laboratory', () => {
  const words = (text: string) => markedText(text, (id) => id === 'lemma-1');

  test('have italics and links to cards, and escape all other text', () => {
    expect(words('*n* of `lemma-1` and `lemma-9` <b>').text).toBe(
      '<i>n</i> of <a href="#lemma-1">lemma-1</a> and <code>lemma-9</code> &lt;b&gt;',
    );
  });

  test('is sound markup for any numbers', () => {
    const number = fc.double();
    const point = fc.tuple(number, number);
    const chart = fc.record({
      kind: fc.constant('chart' as const),
      description: fc.string(),
      x: fc.record({ label: fc.string(), logarithmic: fc.boolean() }),
      y: fc.record({ label: fc.string(), logarithmic: fc.boolean() }),
      curves: fc.array(
        fc.record({ name: fc.string(), style: fc.integer({ min: 1, max: 6 }), points: fc.array(point) }),
        {
          maxLength: 3,
        },
      ),
      marks: fc.array(fc.record({ name: fc.string(), at: number }), { maxLength: 4 }),
      bars: fc.record({ name: fc.string(), list: fc.array(fc.tuple(number, number, number), { maxLength: 5 }) }),
    });
    fc.assert(
      fc.property(chart, (block) => {
        const text = panelHtml({ id: 'a', title: 'A', blocks: [block] }, (said) => html`${said}`).text;
        expect(text.match(/ (?:d|x|y)="[^"]*(?:NaN|undefined|Infinity)/gu)).toBeNull();
        expect(parseHTML(text).document.querySelectorAll('script:not([type])')).toHaveLength(0);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('the report', () => {
  const drawn = (script?: string) => reportHtml(sampleResults, { ...sampleAssets, laboratory: script });

  test('of a paper without a laboratory has none, and no leave for workers', () => {
    expect(drawn().match(/id="_laboratory|worker-src|class="lab-|\.lab-/gu)).toBeNull();
  });

  test('of a paper with one reserves a section for it, allows its script, and explains the section without it', () => {
    const page = drawn('document.title = "changed";');
    const { document } = parseHTML(page);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(document.querySelectorAll('script:not([type])')).toHaveLength(3);
    expect(policy.match(/'sha256-/gu)).toHaveLength(3);
    expect(policy).toContain('worker-src blob:');
    expect(document.querySelector('#_laboratory')?.closest('section')?.textContent).toContain(
      'This requires JavaScript',
    );
    expect(document.querySelector('.contents a[href="#_laboratory"]')).not.toBeNull();
  });
});
