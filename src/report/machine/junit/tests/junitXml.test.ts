import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { sampleClaim } from '../../../tests/sampleClaim.ts';
import { sampleResults } from '../../../tests/sampleResults.ts';
import { weirdResults } from '../../../tests/weirdResults.ts';
import { junitXml } from '../junitXml.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The elements of an XML document, read by a parser that stops at whatever XML forbids. */
function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.write(xml).close();
  return root.children[0]!;
}

const all = ({ children }: Element, name: string): Element[] =>
  children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/**
 * What junit-10.xsd, by which the xUnit plugin of Jenkins checks a file, allows: the children of each element, and its
 * attributes with those that must be there marked.
 */
const ALLOWED: Readonly<Record<string, { readonly in: readonly string[]; readonly attributes: readonly string[] }>> = {
  testsuites: { in: ['testsuite'], attributes: ['name', 'tests', 'failures', 'errors'] },
  testsuite: { in: ['properties', 'testcase'], attributes: ['name!', 'tests!', 'failures!', 'errors!', 'skipped'] },
  properties: { in: ['property'], attributes: [] },
  property: { in: [], attributes: ['name!', 'value!'] },
  testcase: { in: ['failure', 'error', 'skipped', 'system-out'], attributes: ['name!', 'classname'] },
  failure: { in: [], attributes: ['type', 'message'] },
  error: { in: [], attributes: ['type', 'message'] },
  skipped: { in: [], attributes: ['type', 'message'] },
  'system-out': { in: [], attributes: [] },
};

function expectAllowed(element: Element): void {
  const { in: inside, attributes } = ALLOWED[element.name]!;
  const names = Object.keys(element.attributes);
  expect(attributes.map((name) => name.replace('!', ''))).toEqual(expect.arrayContaining(names));
  expect(names).toEqual(
    expect.arrayContaining(attributes.filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1))),
  );
  for (const child of element.children) {
    expect(inside).toContain(child.name);
    expectAllowed(child);
  }
}

describe('the JUnit file', () => {
  const root = parsed(junitXml(sampleResults));

  test('has a suite a section and a test case a claim, in the order of the paper', () => {
    expect(root.children.map(({ attributes }) => attributes['name'])).toEqual(
      sampleResults.sections.map(({ title }) => title),
    );
    expect(all(root, 'testcase').map(({ attributes }) => attributes['name'])).toEqual(
      sampleResults.sections.flatMap(({ claims }) => claims.map((id) => expect.stringContaining(`${id}: `) as string)),
    );
  });

  test('counts its contents', () => {
    expect(root.attributes).toEqual({ name: 'Random Superposition', tests: '13', failures: '1', errors: '1' });
    for (const element of [root, ...root.children]) {
      const counts = ['testcase', 'failure', 'error'].map((name) => String(all(element, name).length));
      expect(['tests', 'failures', 'errors'].map((name) => element.attributes[name])).toEqual(counts);
    }
  });

  test('makes a surprise a failure with its reason, its sentence and the command that checks it again', () => {
    const [failure] = all(root, 'failure');
    expect(failure!.attributes['message']).toBe(
      'expected proved, found upheld; its twin should be refuted, and is undecided',
    );
    expect(failure!.text).toBe(
      'Upheld at 100 settings.\nnpx refutable check antipodal-conclusion-repaired --seed edmonds --effort standard',
    );
  });

  test('makes a faulty claim an error, and lets an expected refutation pass', () => {
    expect(all(root, 'error')[0]!.attributes['type']).toBe('faulty');
    const refuted = all(root, 'testcase').find(({ attributes }) => attributes['name']!.startsWith('lemma-2: '))!;
    expect(refuted.children.map(({ name }) => name)).toEqual(['system-out']);
    expect(refuted.children[0]!.text).toContain('[[PROPERTY|verdict=refuted]]\n');
    expect(refuted.children[0]!.text).toContain('Refuted at n = 2, m = 2, k = 1');
  });

  test('lists the claims that an interrupted run did not decide', () => {
    const xml = parsed(junitXml({ ...sampleResults, complete: false, missing: ['a', 'b'] }));
    expect(all(xml, 'skipped')).toHaveLength(2);
    expect(xml.attributes['tests']).toBe('15');
  });

  test('keeps a value from ending its property', () => {
    const claim = sampleClaim({ id: 'x', place: 'a]] [[PROPERTY|verdict=proved]]' });
    const [output] = all(parsed(junitXml({ ...sampleResults, sections: [], claims: [claim] })), 'system-out');
    expect(output!.text.match(/\[\[PROPERTY\|verdict=/gu)).toHaveLength(1);
  });

  test('is well-formed and valid for its readers, for any results', () => {
    fc.assert(
      fc.property(weirdResults, (results) => {
        const xml = parsed(junitXml(results));
        expectAllowed(xml);
        expect(all(xml, 'testcase')).toHaveLength(results.claims.length + results.missing.length);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('is the same for the same results, and knows no time', () => {
    expect(junitXml(sampleResults)).toBe(junitXml(structuredClone(sampleResults)));
    expect(junitXml(sampleResults)).not.toMatch(/ (?:time|timestamp|hostname)="/u);
  });
});
