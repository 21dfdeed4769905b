import type { ClaimResult } from '../../../results/ClaimResult.ts';
import type { Results } from '../../../results/Results.ts';
import { bySection } from '../../words/bySection.ts';
import { checkAgain, type Invocation } from '../../../results/words/commands.ts';
import { onOneLine } from '../../../results/words/printable.ts';
import { surpriseText } from '../../words/surpriseText.ts';
import { attributes, escapeXml } from './escapeXml.ts';

/** The section of the claims that were requested but not decided. */
const NOT_DECIDED = 'Not decided';

/** What the schema wants to know of a suite and a run does not record: its start, its machine and its time. */
const UNRECORDED = { timestamp: '1970-01-01T00:00:00', hostname: 'localhost', time: 0 } as const;

/** A suite of the report: its test cases, and what is known of each. */
interface Suite {
  readonly title: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly cases: readonly string[];
  readonly output: readonly string[];
}

/**
 * The results in the form in which JUnit reports, for the many programs that read it: a suite a section, a test case a
 * claim, named by its id. A surprise is a failure, a faulty claim an error, a claim that was not decided is skipped; every
 * other verdict, `undecided` and `vacuous` among them, passes when it is the expected one.
 *
 * The file is valid by the schema of Ant's JUnit report and by that of Jenkins, junit-10. Neither lets a test case have
 * properties, and the first no output: the titles and figures are properties of the suite, `lemma-1.title`, and its output
 * has a line for each claim. No times are recorded, so that equal runs give equal files: where the schema asks for them they
 * are 0, the beginning of 1970.
 *
 * @see https://github.com/windyroad/JUnit-Schema for the first schema, and the xUnit plugin of Jenkins for the second
 */
export function junitXml(results: Results, invocation: Invocation = {}): string {
  const suites = [
    ...bySection(results).map((section) => suiteOf(section.title, section.claims, results, invocation)),
    ...(results.missing.length === 0 ? [] : [notDecided(results.missing)]),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...suites.map((suite, id) => suiteText(suite, id, results)),
    '</testsuites>\n',
  ].join('\n');
}

function suiteText({ title, properties, cases, output, ...counts }: Suite, id: number, { paper }: Results): string {
  const about = { name: title, package: paper.title, id, ...counts, ...UNRECORDED };
  const known = Object.entries(properties).map(([name, value]) => `      <property${attributes({ name, value })}/>`);
  return [
    `  <testsuite${attributes(about)}>`,
    ...(known.length === 0 ? ['    <properties/>'] : ['    <properties>', ...known, '    </properties>']),
    ...cases,
    `    <system-out>${escapeXml(output.join('\n'))}</system-out>`,
    '    <system-err/>',
    '  </testsuite>',
  ].join('\n');
}

function suiteOf(section: string, claims: readonly ClaimResult[], results: Results, invocation: Invocation): Suite {
  const title = named(section);
  const errors = claims.filter(isError).length;
  return {
    title,
    tests: claims.length,
    failures: claims.filter((claim) => claim.surprise && !isError(claim)).length,
    errors,
    skipped: 0,
    properties: Object.assign(
      { seed: results.seed, effort: results.effort },
      ...claims.map(factsOf),
    ) as Suite['properties'],
    cases: claims.map((claim) => testcase(title, claim.id, problem(claim, results, invocation))),
    output: claims.map(({ id, sentence }) => onOneLine(`${id}: ${sentence}`)),
  };
}

const testcase = (classname: string, name: string, inside: string): string => {
  const tag = `testcase${attributes({ classname, name: named(name), time: UNRECORDED.time })}`;
  return inside === '' ? `    <${tag}/>` : `    <${tag}>${inside}</testcase>`;
};

/** The schema allows no empty name. */
const named = (text: string): string => onOneLine(text) || 'unnamed';

const isError = ({ verdict }: ClaimResult): boolean => verdict === 'faulty';

function problem(claim: ClaimResult, results: Results, invocation: Invocation): string {
  const { id, sentence, verdict, surprise } = claim;
  const tag = isError(claim) ? 'error' : surprise ? 'failure' : null;
  if (tag === null) return '';
  const type = isError(claim) ? verdict : 'surprise';
  const text = `${sentence}\n${checkAgain(id, results, invocation)}`;
  return `<${tag}${attributes({ type, message: surpriseText(claim) })}>${escapeXml(text)}</${tag}>`;
}

/** What is known of a claim, as properties of its suite. */
function factsOf(claim: ClaimResult): Readonly<Record<string, string>> {
  const { id, title, place, kind, file, verdict, expect, settings, draws, proof } = claim;
  const facts = { title, place, kind, file, verdict, expect: expect ?? 'none', settings, draws, proof: proof.status };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [`${id}.${name}`, String(value)]));
}

function notDecided(ids: readonly string[]): Suite {
  const skipped = `<skipped${attributes({ message: 'the run was interrupted' })}/>`;
  return {
    title: NOT_DECIDED,
    tests: ids.length,
    failures: 0,
    errors: 0,
    skipped: ids.length,
    properties: {},
    cases: ids.map((id) => testcase(NOT_DECIDED, id, skipped)),
    output: [],
  };
}
