import * as fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import laboratory from '../properties/laboratory.ts';
import { lossAt } from '../properties/laboratory/lossAt.ts';
import { lossCurves } from '../properties/laboratory/lossCurves.ts';
import { presets } from '../properties/laboratory/presets.ts';
import { recoveryChanceOf } from '../properties/laboratory/recoveryChanceOf.ts';
import { recoveryLaw } from '../properties/laboratory/recoveryLaw.ts';
import type { Sizes } from '../properties/laboratory/Sizes.ts';
import { wrongChance } from '../properties/laboratory/wrongChance.ts';
import { PACKAGE_FOLDER, PROPERTIES_FOLDER, REPORTS_FOLDER } from '../src/store/folders.ts';
import { laboratoryTools as tools } from '../src/check/laboratoryTools.ts';
import { laboratoryScript } from '../src/cli/laboratory/laboratoryScript.ts';
import { UsageError } from '../src/store/UsageError.ts';
import { stream } from '../src/random/stream.ts';
import type { Panel } from '../src/report/laboratory/Laboratory.ts';
import { panelHtml } from '../src/report/laboratory/panels/panelHtml.ts';
import { stateHash, stateInHash } from '../src/report/laboratory/state/stateHash.ts';
import { tidyState } from '../src/report/laboratory/state/tidyState.ts';
import { html } from '../src/report/markup/Html.ts';
import { recoveryChance } from '../src/superposition/index.ts';

const sizes = (change: Partial<Sizes>): Sizes => ({ ...laboratory.start, ...change });

/** The last panel of each id, as far as to a panel before the draws, which take most of the time, or to the end. */
function panelsOf(state: Sizes, until = 'paper'): Map<string, Panel> {
  const last = new Map<string, Panel>();
  for (const panel of laboratory.run(state, tools)) {
    if (panel !== undefined) last.set(panel.id, panel);
    if (panel?.id === until) break;
  }
  return last;
}

/** The messages of a worker made from a script about its first job, until that is done. */
function inWorker(script: string, state: object): Promise<unknown[]> {
  return new Promise((resolve) => {
    const answers: unknown[] = [];
    const hear: ((event: { data: unknown }) => void)[] = [];
    const postMessage = (message: object): void => {
      answers.push(structuredClone(message));
      if ('done' in message || 'fault' in message) resolve(answers);
    };
    const addEventListener = (_name: string, listener: (typeof hear)[number]): void => void hear.push(listener);
    runInNewContext(script, { addEventListener, postMessage, performance, MessageChannel });
    for (const listener of hear) listener({ data: { job: 1, state } });
  });
}

/** Small sizes, quick for every law. */
const small = fc
  .record({
    pairs: fc.integer({ min: 1, max: 12 }),
    m: fc.integer({ min: 3, max: 40 }),
    k: fc.integer({ min: 1, max: 5 }),
    inputs: fc.constantFrom('exactly', 'at most', 'independent'),
  })
  .map(({ pairs, m, k, inputs }) => sizes({ n: 2 * pairs, m, k: Math.min(k, 2 * pairs), inputs }));

describe('the laws of the laboratory', () => {
  test.each(['plain', 'antipodal'] as const)(
    'add the chances of single errors up to the loss of a threshold: %s',
    (design) => {
      fc.assert(
        fc.property(small, (state) => {
          if (state.inputs === 'at most') return;
          const { n, k } = state;
          const absent = n === k && state.inputs === 'exactly' ? 0 : (wrongChance(design, state, 0) ?? 0);
          const sum = (n - k) * absent + k * (wrongChance(design, state, 1) ?? 0);
          expect(sum).toBeCloseTo(lossAt(design, state, state.m), 8);
        }),
        { numRuns: 60, seed: 7 },
      );
    },
  );

  test.each(['plain', 'antipodal'] as const)(
    'for all features at once agree with the mean of chances: %s',
    (design) => {
      for (const change of [
        { k: 1 },
        { k: 2 },
        { k: 2, inputs: 'at most' },
        { k: 2, activation: 'ReLU', shift: 0.1 },
      ] as const) {
        const state = sizes({ n: 12, m: 14, ...change });
        const rng = stream('seed', 'laboratory test', design);
        const chances = Float64Array.from({ length: 4000 }, () => recoveryChanceOf(rng, design, state));
        const [lo, hi] = tools.meanConfidenceSequence(chances, [0, 1], 1e-6);
        const law = recoveryLaw(design, state)!;
        expect(law).toBeGreaterThan(lo);
        expect(law).toBeLessThan(hi);
        expect(hi - lo).toBeLessThan(0.1);
      }
    },
  );

  test('give the engine’s own chance of recovery from the same draws', () => {
    const state = sizes({ n: 1000, m: 60, k: 4 });
    const ours = Array.from({ length: 20 }, (_, i) => recoveryChanceOf(stream('seed', i), 'plain', state));
    const theirs = Array.from({ length: 20 }, (_, i) =>
      recoveryChance(stream('seed', i), { n: 1000, m: 60, k: 4, threshold: 0.5 }),
    );
    expect(ours).toEqual(theirs);
    expect(new Set(ours).size).toBeGreaterThan(5);
  });

  test('find the crossover that the paper’s claim states', () => {
    const curves = [...lossCurves(sizes({ inputs: 'independent' }))].findLast((found) => found !== undefined);
    expect(curves?.crossings).toEqual([{ m: 29, better: 'plain' }]);
  });
});

describe('the laboratory', () => {
  test('starts at the author’s sizes and describes what is seen there', () => {
    const { n, m, k } = laboratory.start;
    expect([n, m, k]).toEqual([20, 5, 2]);
    const seen = panelsOf(laboratory.start).get('seen')?.blocks[0];
    expect(seen).toMatchObject({ text: expect.stringContaining('pairs are better by 14 %') });
    expect(seen).toMatchObject({
      text: expect.stringContaining('2*n*²/*k* = 400, advises against them here, which is the wrong way round'),
    });
  });

  test('shows the same panels for the same state, whatever was shown before', () => {
    const state = sizes({ n: 10, m: 3, k: 1, seed: 'again' });
    const first = panelsOf(state, 'end');
    panelsOf(sizes({ n: 8, m: 4, inputs: 'independent' }));
    expect(panelsOf(state, 'end')).toEqual(first);
    expect([...first.keys()].toSorted()).toEqual([...laboratory.panels.slice(1), 'seen'].toSorted());
  });

  test('gives different draws for another seed and another draw', () => {
    const drawOf = (change: Partial<Sizes>): unknown =>
      panelsOf(sizes({ n: 6, m: 2, k: 1, ...change })).get('draw-plain');
    expect(drawOf({ seed: 'one' })).not.toEqual(drawOf({ seed: 'two' }));
    expect(drawOf({ draw: 1 })).not.toEqual(drawOf({ draw: 2 }));
  });

  test('writes every state into a URL and reads it back', () => {
    fc.assert(
      fc.property(small, fc.string({ minLength: 1 }), (state, seed) => {
        const kept = tidyState(laboratory, { ...state, seed });
        expect(stateInHash(laboratory, stateHash(kept))).toEqual(kept);
      }),
    );
  });

  test('makes every URL and every choice of sizes safe to run', () => {
    const anything = fc.dictionary(
      fc.constantFrom(...Object.keys(laboratory.start)),
      fc.oneof(fc.string(), fc.double(), fc.integer()),
    );
    fc.assert(
      fc.property(anything, (said) => {
        const state = tidyState(laboratory, said);
        expect(state.n % 2).toBe(0);
        expect(state.k).toBeLessThanOrEqual(state.n);
        const run = laboratory.run(state, tools);
        // The beginning of the run; the rest would draw for long at large sizes.
        for (let i = 0; i < 3; i++) run.next();
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test.each(['plain', 'antipodal', 'own', 'normal', 'signs'] as const)(
    'draws %s in the plane and as a matrix',
    (design) => {
      for (const inputs of ['exactly', 'at most', 'worst'] as const) {
        const panels = panelsOf(sizes({ n: 6, m: 2, k: 2, design, inputs, activation: 'ReLU', shift: 0.25 }), 'error');
        expect(panels.get('draw')?.blocks.map(({ kind }) => kind)).toEqual(['text', 'columns', 'plane']);
        for (const panel of panels.values()) {
          expect(panelHtml(panel, (text) => html`${text}`).text).not.toMatch(/NaN|undefined|Infinity/u);
        }
      }
    },
  );

  test('reports when W is too large to draw and still computes the exact results', () => {
    const panels = panelsOf(sizes({ n: 1e12, m: 1327, k: 3 }));
    expect(panels.get('draw-plain')?.blocks[0]).toMatchObject({
      text: expect.stringContaining('is too large to draw on this page'),
    });
    expect(panels.get('seen')?.blocks[0]).toMatchObject({
      text: expect.stringContaining('random directions are better'),
    });
  });

  test('names claims that the paper has', async () => {
    const verdicts = await readFile(path.join(REPORTS_FOLDER, 'verdicts.md'), 'utf8');
    const ids = [...verdicts.matchAll(/^\| ([\w-]+) \|/gmu)].map(([, id]) => id ?? '');
    expect(ids.length).toBeGreaterThan(100);
    expect(presets.map(({ claim }) => claim).filter((claim) => !ids.includes(claim))).toEqual([]);
    const shown = JSON.stringify([...panelsOf(laboratory.start).values()]);
    const named = [...shown.matchAll(/`([^`]+)`/gu)];
    expect(named.length).toBeGreaterThan(4);
    expect(named.map(([, id]) => id).filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });
});

describe('the laboratory’s script', () => {
  test('is the same each time, fits the page, and is at most 600 KB', async () => {
    const script = await laboratoryScript(PROPERTIES_FOLDER);
    expect(script).toBe(await laboratoryScript(PROPERTIES_FOLDER));
    expect(Buffer.byteLength(script ?? '')).toBeLessThan(600_000);
    expect(script).not.toMatch(/<\/script|<!--|node:|process\.(?:env|cwd)/iu);
  });

  test('is missing for a paper without a laboratory', async () => {
    expect(await laboratoryScript('test/fixtures/green')).toBeUndefined();
    expect(await laboratoryScript('no such folder')).toBeUndefined();
  });

  test('runs the laboratory of another folder, that of the guide, as a browser’s worker would', async () => {
    const guide = await readFile(path.join(PACKAGE_FOLDER, 'guides/laboratory.md'), 'utf8');
    const [, source = ''] = /```ts\n([^]*?)```/u.exec(guide) ?? [];
    const folder = await mkdtemp(path.join(tmpdir(), 'laboratory-'));
    try {
      await writeFile(path.join(folder, 'laboratory.ts'), source);
      const script = await laboratoryScript(folder);
      const answers = await inWorker(script ?? '', { sides: 6, seed: 'die', draw: 1 });
      const side = 1 + Math.floor(6 * stream('die', 'throw', 1)());
      expect(answers).toEqual([
        { job: 1, begun: true },
        {
          job: 1,
          panels: [{ id: 'throw', title: 'The throw', blocks: [{ kind: 'text', text: `It shows *${side}*.` }] }],
        },
        { job: 1, done: true },
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('that cannot be bundled is reported with its location', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'laboratory-'));
    try {
      await writeFile(path.join(folder, 'laboratory.ts'), "import './missing.ts';\nexport default {};\n");
      await expect(laboratoryScript(folder)).rejects.toThrow(UsageError);
      await expect(laboratoryScript(folder)).rejects.toThrow(/cannot use laboratory\.ts: .*missing.*line 1/u);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
