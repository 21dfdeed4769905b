import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
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

/** A kind of element: its children in their order, as a regular expression over `name,` each, and its attributes. */
interface Rule {
  readonly children: RegExp;
  /** Of each attribute what it must be like; one that may be missing ends in `?`. */
  readonly attributes: Readonly<Record<string, RegExp>>;
}

const ANY = /^[^]*$/u;
const TOKEN = /^\S(?:.*\S)?$/u;
const COUNT = /^\d+$/u;
const DECIMAL = /^\d+(?:\.\d+)?$/u;
const NOTHING = /^$/u;

/** What the schema of Ant's JUnit report allows (JUnit.xsd of windyroad/JUnit-Schema). */
const ANT: Readonly<Record<string, Rule>> = {
  testsuites: { children: /^(?:testsuite,)*$/u, attributes: {} },
  testsuite: {
    children: /^properties,(?:testcase,)*system-out,system-err,$/u,
    attributes: {
      name: TOKEN,
      package: /^(?:\S(?:.*\S)?)?$/u,
      id: COUNT,
      timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/u,
      hostname: TOKEN,
      tests: COUNT,
      failures: COUNT,
      errors: COUNT,
      'skipped?': COUNT,
      time: DECIMAL,
    },
  },
  properties: { children: /^(?:property,)*$/u, attributes: {} },
  property: { children: NOTHING, attributes: { name: TOKEN, value: ANY } },
  testcase: {
    children: /^(?:(?:skipped|error|failure),)?$/u,
    attributes: { name: TOKEN, classname: TOKEN, time: DECIMAL },
  },
  failure: { children: NOTHING, attributes: { 'message?': ANY, type: ANY } },
  error: { children: NOTHING, attributes: { 'message?': ANY, type: ANY } },
  // The schema does not say of what type it is, so it may be anything.
  skipped: { children: NOTHING, attributes: { 'message?': ANY } },
  'system-out': { children: NOTHING, attributes: {} },
  'system-err': { children: NOTHING, attributes: {} },
};

/** What junit-10.xsd, by which the xUnit plugin of Jenkins checks a file, allows besides, or asks for: nothing of it is broken by what Ant's allows. */
const JENKINS: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'],
  testsuite: [
    'name',
    'tests',
    'failures',
    'errors',
    'group',
    'time',
    'skipped',
    'timestamp',
    'hostname',
    'id',
    'package',
    'file',
    'log',
    'url',
    'version',
  ],
  properties: [],
  property: ['name', 'value'],
  testcase: [
    'name',
    'assertions',
    'time',
    'timestamp',
    'classname',
    'status',
    'class',
    'file',
    'line',
    'log',
    'group',
    'url',
  ],
  failure: ['type', 'message'],
  error: ['type', 'message'],
  skipped: ['type', 'message'],
  'system-out': [],
  'system-err': [],
};

function expectAllowed(element: Element): void {
  const { children, attributes } = ANT[element.name]!;
  expect(element.children.map(({ name }) => `${name},`).join('')).toMatch(children);
  const given = { ...element.attributes };
  for (const [key, like] of Object.entries(attributes)) {
    const name = key.replace('?', '');
    if (given[name] === undefined && key !== name) continue;
    expect(given[name], `${element.name} ${name}`).toMatch(like);
    delete given[name];
  }
  expect(given).toEqual({});
  expect(JENKINS[element.name]).toEqual(expect.arrayContaining(Object.keys(element.attributes)));
  for (const child of element.children) expectAllowed(child);
}

/** What a claim's suite says of it. */
const fact = (root: Element, name: string): string | undefined =>
  all(root, 'property').find(({ attributes }) => attributes['name'] === name)?.attributes['value'];

describe('the JUnit file', () => {
  const root = parsed(junitXml(sampleResults));

  test('has a suite a section and a test case a claim, in the order of the paper', () => {
    expect(root.children.map(({ attributes }) => attributes['name'])).toEqual(
      sampleResults.sections.map(({ title }) => title),
    );
    expect(all(root, 'testcase').map(({ attributes }) => attributes['name'])).toEqual(
      sampleResults.sections.flatMap(({ claims }) => claims),
    );
  });

  test('names a test case by the id of its claim alone, and has the title and the figures apart', () => {
    expect(fact(root, 'lemma-2.title')).toBe(sampleResults.claims.find(({ id }) => id === 'lemma-2')!.title);
    expect(['verdict', 'expect', 'kind'].map((name) => fact(root, `lemma-2.${name}`))).toEqual([
      'refuted',
      'refuted',
      'always',
    ]);
    expect(fact(root, 'seed')).toBe('edmonds');
  });

  test('counts its contents', () => {
    for (const [i, { attributes, children }] of root.children.entries()) {
      const inCases = (name: string): number => children.filter((child) => all(child, name).length > 0).length;
      const counts = [children.filter(({ name }) => name === 'testcase').length, inCases('failure'), inCases('error')];
      expect(['id', 'tests', 'failures', 'errors'].map((name) => Number(attributes[name]))).toEqual([i, ...counts]);
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
    const refuted = all(root, 'testcase').find(({ attributes }) => attributes['name'] === 'lemma-2')!;
    expect(refuted.children).toEqual([]);
    const output = all(root, 'system-out').find(({ text }) => text.includes('lemma-2: '))!;
    expect(output.text).toContain('lemma-2: Refuted at n = 2, m = 2, k = 1');
  });

  test('lists the claims that an interrupted run did not decide', () => {
    const xml = parsed(junitXml({ ...sampleResults, complete: false, missing: ['a', 'b'] }));
    expect(all(xml, 'skipped')).toHaveLength(2);
    expect(xml.children.at(-1)!.attributes).toMatchObject({ tests: '2', skipped: '2' });
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
    expect(new Set([...junitXml(sampleResults).matchAll(/ time="(.*?)"/gu)].map(([, time]) => time))).toEqual(
      new Set(['0']),
    );
  });
});
