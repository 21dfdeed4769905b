import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimResult } from '../../../results/ClaimResult.ts';
import type { OnPage } from '../../markup/anchor.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import { components } from '../components.ts';
import { graphSvg } from '../graphSvg.ts';
import { layOut } from '../layOut.ts';
import { linkPath } from '../linkPath.ts';
import { mainGraph } from '../mainGraph.ts';
import { neighbourhood } from '../neighbourhood.ts';
import { nodeLabel } from '../nodeLabel.ts';
import { pack } from '../pack.ts';
import { sectionGraph } from '../sectionGraph.ts';

const pageOf = (...claims: ClaimResult[]): OnPage => new Map(claims.map((claim) => [claim.id, claim]));
const step = sampleClaim({ id: 'step', verdict: 'refuted', repairedBy: ['step-repaired'] });
const mended = sampleClaim({ id: 'step-repaired', repairs: 'step' });
const between = sampleClaim({ id: 'between', uses: ['step'] });
const result = sampleClaim({ id: 'result', uses: ['between', 'far'] });
const far = sampleClaim({ id: 'far' });
const single = sampleClaim({ id: 'single' });
const onPage = pageOf(step, mended, between, result, far, single);

describe('the argument of a section', () => {
  const graph = sectionGraph([step, mended, between, result, single], onPage);

  test('has the claims that use a step or are one, the repairs of refuted steps, and steps from elsewhere', () => {
    expect(graph.nodes.map(({ claim, elsewhere }) => `${claim.id}${elsewhere ? ' elsewhere' : ''}`)).toEqual([
      'far elsewhere',
      'step',
      'step-repaired',
      'between',
      'result',
    ]);
    expect(graph.alone.map(({ id }) => id)).toEqual(['single']);
  });

  test('leads from steps to what rests on them, and from repairs to what they repair', () => {
    expect(graph.links).toEqual([
      { from: 'step-repaired', to: 'step', kind: 'repairs', broken: false },
      { from: 'step', to: 'between', kind: 'uses', broken: true },
      { from: 'between', to: 'result', kind: 'uses', broken: false },
      { from: 'far', to: 'result', kind: 'uses', broken: false },
    ]);
  });
});

describe('the argument between main claims', () => {
  test('leaves out what lies between them, and counts the refuted claims among it', () => {
    const first = sampleClaim({ id: 'first' });
    const wrong = sampleClaim({ id: 'wrong', verdict: 'refuted', uses: ['first'] });
    const last = sampleClaim({ id: 'last', uses: ['wrong'] });
    const { links } = mainGraph(['last', 'first'], pageOf(first, wrong, last));
    expect(links).toEqual([{ from: 'first', to: 'last', kind: 'uses', broken: true, hidden: 1 }]);
    const drawn = graphSvg(
      { nodes: [first, last].map((claim) => ({ claim, elsewhere: false })), links },
      { label: 'x' },
    );
    expect(drawn.text).toContain('1 refuted step between, not drawn here');
  });

  test('ends although claims use each other', () => {
    const [one, two] = [sampleClaim({ id: 'one', uses: ['two'] }), sampleClaim({ id: 'two', uses: ['one', 'two'] })];
    expect(mainGraph(['one'], pageOf(one, two)).links).toEqual([]);
  });
});

test('the neighbourhood of a claim is what it uses, what uses it, and its repairs', () => {
  const { nodes, links } = neighbourhood(step, onPage);
  expect(nodes.map(({ claim }) => claim.id)).toEqual(['step-repaired', 'step', 'between']);
  expect(links.map(({ from, to }) => `${from} → ${to}`)).toEqual(['step-repaired → step', 'step → between']);
});

describe('the layout', () => {
  /** Claims that use earlier ones, by their places. */
  const someArguments = fc
    .array(fc.uniqueArray(fc.nat(30), { maxLength: 4 }), { minLength: 1, maxLength: 25 })
    .map((uses) =>
      uses.map((steps, i) =>
        sampleClaim({ id: `claim-${i}`, uses: steps.filter((j) => j < i).map((j) => `claim-${j}`) }),
      ),
    );
  const drawn = (claims: ClaimResult[]) => {
    const graph = sectionGraph(claims, pageOf(...claims));
    return {
      graph,
      placed: pack(
        components(graph).map((part) => layOut(part, 700)),
        700,
      ),
    };
  };

  test('keeps boxes apart and inside the picture, and steps before what rests on them', () => {
    fc.assert(
      fc.property(someArguments, (claims) => {
        const { graph, placed } = drawn(claims);
        expect(placed.nodes).toHaveLength(graph.nodes.length);
        expect(placed.links).toHaveLength(graph.links.length);
        const boxes = placed.nodes.map(({ claim, at: [x, y] }) => {
          const { width, height } = nodeLabel(claim.id);
          return {
            id: claim.id,
            left: x - width / 2,
            right: x + width / 2,
            top: y - height / 2,
            bottom: y + height / 2,
          };
        });
        for (const box of boxes) {
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(placed.width + 1);
          expect(box.bottom).toBeLessThanOrEqual(placed.height + 1);
        }
        const overlapping = boxes.flatMap((a, i) =>
          boxes.slice(0, i).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
        );
        expect(overlapping).toEqual([]);
        const box = new Map(boxes.map((each) => [each.id, each]));
        for (const { from, to } of graph.links) {
          const [before, after] = [box.get(from)!, box.get(to)!];
          expect(before.right <= after.left || before.bottom <= after.top).toBe(true);
        }
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  test('is the same for the same graph', () => {
    const claims = fc.sample(someArguments, { numRuns: 5, seed: 4 });
    for (const each of claims) {
      const graph = sectionGraph(each, pageOf(...each));
      expect(graphSvg(graph, { label: 'x' }).text).toBe(graphSvg(structuredClone(graph), { label: 'x' }).text);
    }
  });
});

describe('a node', () => {
  test('says verdict and proof in words, in shape and in class, and leads to the card', () => {
    const broken = sampleClaim({
      id: 'lemma',
      title: 'A <lemma>',
      uses: ['step'],
      proof: { status: 'broken', broken: ['step'], unrepaired: [], open: [] },
    });
    const text = graphSvg(sectionGraph([broken, step], pageOf(broken, step)), {
      label: 'x',
      addressed: true,
    }).text.replace(/\s+/gu, ' ');
    expect(text).toContain('class="node upheld proof-broken" id="_graph-lemma"');
    expect(text).toContain('href="#lemma"');
    expect(text).toContain('upheld, its proof broken: A &lt;lemma&gt;');
    expect(text).toContain('href="#_icon-upheld"');
    expect(text).toContain('href="#_icon-proof-broken"');
    expect(text).toContain('class="link uses from-refuted"');
  });

  test('breaks a long name after hyphens, and cuts a word that never ends', () => {
    expect(nodeLabel('antipodal-conclusion-advice').lines).toEqual(['antipodal-', 'conclusion-advice']);
    expect(nodeLabel('x'.repeat(100)).lines[0]).toHaveLength(40);
  });
});

test('a curve starts and ends at the right points, for any points between', () => {
  expect(
    linkPath([
      [0, 0],
      [10, 5],
    ]),
  ).toBe('M0 0L10 5');
  expect(
    linkPath([
      [0, 0],
      [10, 5],
      [20, 5],
      [30, 0],
    ]),
  ).toBe('M0 0Q10 5 15 5Q20 5 30 0');
});
