import type { ClaimResult } from '../../../results/ClaimResult.ts';
import type { Results } from '../../../results/Results.ts';
import { bySection } from '../../words/bySection.ts';
import { checkAgain, type Invocation } from '../../../results/words/commands.ts';
import { onOneLine } from '../../../results/words/printable.ts';
import { surpriseText } from '../../words/surpriseText.ts';
import { attributes, escapeXml } from './escapeXml.ts';

/** The section of the claims that were requested but not decided. */
const NOT_DECIDED = 'Not decided';

/**
 * The results in the form in which JUnit reports, for the many programs that read it: a suite a section, a test case a
 * claim. A surprise is a failure, a faulty claim an error, a claim that was not decided is skipped; every other
 * verdict, `undecided` and `vacuous` among them, passes when it is the expected one. The findings are in the output,
 * with the figures as `[[PROPERTY|name=value]]`, since the schema of the Jenkins readers has no properties at a test
 * case. It contains no times, so that equal runs give equal files.
 */
export function junitXml(results: Results, invocation: Invocation = {}): string {
  const { paper, claims, missing } = results;
  const suites = bySection(results).map((section) => suite(section.title, section.claims, results, invocation));
  const skipped = missing.length === 0 ? [] : [notDecided(missing)];
  const counts = { tests: claims.length + missing.length, ...failing(claims) };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: paper.title, ...counts })}>`,
    ...suites,
    ...skipped,
    '</testsuites>\n',
  ].join('\n');
}

function failing(claims: readonly ClaimResult[]): { readonly failures: number; readonly errors: number } {
  const errors = claims.filter(isError).length;
  return { failures: claims.filter((claim) => claim.surprise && !isError(claim)).length, errors };
}

const isError = ({ verdict }: ClaimResult): boolean => verdict === 'faulty';

function suite(title: string, claims: readonly ClaimResult[], results: Results, invocation: Invocation): string {
  const { seed, effort } = results;
  return [
    `  <testsuite${attributes({ name: title, tests: claims.length, ...failing(claims), skipped: 0 })}>`,
    '    <properties>',
    ...Object.entries({ seed, effort }).map(([name, value]) => `      <property${attributes({ name, value })}/>`),
    '    </properties>',
    ...claims.map((claim) => testcase(title, claim, results, invocation)),
    '  </testsuite>',
  ].join('\n');
}

function testcase(section: string, claim: ClaimResult, results: Results, invocation: Invocation): string {
  return [
    `    <testcase${attributes({ classname: section, name: `${claim.id}: ${claim.title}` })}>`,
    ...problem(claim, results, invocation),
    `      <system-out>${escapeXml(output(claim))}</system-out>`,
    '    </testcase>',
  ].join('\n');
}

function problem(claim: ClaimResult, results: Results, invocation: Invocation): string[] {
  const { id, sentence, verdict, surprise } = claim;
  const tag = isError(claim) ? 'error' : surprise ? 'failure' : null;
  if (tag === null) return [];
  const type = isError(claim) ? verdict : 'surprise';
  const text = `${sentence}\n${checkAgain(id, results, invocation)}`;
  return [`      <${tag}${attributes({ type, message: surpriseText(claim) })}>${escapeXml(text)}</${tag}>`];
}

function output(claim: ClaimResult): string {
  const { verdict, expect, place, kind, file, settings, draws, proof, sentence } = claim;
  const facts = { verdict, expect: expect ?? 'none', place, kind, file, settings, draws, proof: proof.status };
  return [
    ...Object.entries(facts).map(([name, value]) => `[[PROPERTY|${name}=${inProperty(String(value))}]]`),
    onOneLine(sentence),
  ].join('\n');
}

/** A value must not end its property before it ends. */
const inProperty = (text: string): string => onOneLine(text).replaceAll(']', ')').replaceAll('[', '(');

function notDecided(ids: readonly string[]): string {
  const counts = { tests: ids.length, failures: 0, errors: 0, skipped: ids.length };
  return [
    `  <testsuite${attributes({ name: NOT_DECIDED, ...counts })}>`,
    ...ids.map(
      (id) =>
        `    <testcase${attributes({ classname: NOT_DECIDED, name: id })}><skipped message="the run was interrupted"/></testcase>`,
    ),
    '  </testsuite>',
  ].join('\n');
}
