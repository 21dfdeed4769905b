import katex from 'katex';
import type { AnyClaim } from '../../claim/Claim.ts';
import type { Fault } from '../../results/ClaimResult.ts';
import { namesIn } from '../../claim/formula/Formula.ts';
import { isFunction, keysOf } from '../../claim/keys.ts';
import { estimates, type Kinded, kindOf } from '../../claim/kindOf.ts';
import { type KindFacts, KINDS } from '../../claim/kinds.ts';
import { formulasIn } from '../../claim/markedText.ts';
import { parseFormula } from '../../claim/formula/parseFormula.ts';
import { parameterNameProblem } from '../../claim/parameterName.ts';
import { isVerdict, VERDICTS } from '../../claim/Verdict.ts';
import { canBeRefuted } from './canBeRefuted.ts';
import { cureOf, messageOf, placeOf, written } from './ClaimFault.ts';
import { didYouMean } from '../../claim/closest.ts';
import { isMade } from '../../claim/ranges/made.ts';
import { parametersText } from './parameterView.ts';
import { sharpenProblem } from './sharpenProblem.ts';
import { showAtProblem } from './showAtProblem.ts';

/** What is wrong with a claim as it is written, in one sentence; undefined when nothing is. */
export function validateClaim(claim: AnyClaim): Fault | undefined {
  try {
    const wrong = firstProblem(claim);
    return wrong === undefined ? undefined : { message: wrong };
  } catch (error) {
    const place = placeOf(error);
    return { message: messageOf(error), ...(place === undefined ? {} : { place }) };
  }
}

function firstProblem(claim: AnyClaim): string | undefined {
  if (typeof claim !== 'object' || claim === null) return `it is ${written(claim)}; it must be claim({...})`;
  for (const key of ['title', 'place', 'statement'] as const) {
    const text: unknown = claim[key];
    if (text === undefined) return `${key} is missing; it must be text`;
    if (typeof text !== 'string') return `${key} is ${written(text)}; it must be text`;
    if (text.trim() === '') return `${key} is empty; it must be text`;
  }
  if (typeof claim.forAll !== 'object' || claim.forAll === null) {
    return 'forAll is missing; it must name the parameters with their ranges (or be empty, {})';
  }
  const kinded = kindOf(claim);
  return (
    rangeProblem(claim) ??
    keyProblem(kinded) ??
    valueProblem(kinded) ??
    subjectProblem(claim) ??
    expectProblem(kinded) ??
    sharpenProblem(kinded) ??
    formulaProblem(kinded) ??
    texProblem(claim)
  );
}

function subjectProblem({ subject }: AnyClaim): string | undefined {
  if (subject === undefined || !subject.trimEnd().endsWith('.')) return undefined;
  return `subject is ${written(subject)}, which ends with a full stop; it stands within a sentence, so write it without one, as in "the least m"`;
}

function rangeProblem(claim: AnyClaim): string | undefined {
  for (const [name, range] of Object.entries(claim.forAll)) {
    const problem = parameterNameProblem(name);
    if (problem !== undefined) return problem;
    if (typeof (range as Partial<typeof range> | null)?.arbitrary !== 'function') {
      return `the range of ${name} is not one; write integers(1, 100), reals(0, 1), choices(...), positiveRationals() or an arbitrary of fast-check`;
    }
    if (!isMade(range))
      return `the range of ${name} is not as a function of this package made it; use what integers, reals, choices, rationals or positiveRationals returns, and no copy of it`;
  }
  return undefined;
}

function keyProblem({ kind, claim }: Kinded): string | undefined {
  const keys = Object.entries(claim).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  const allowed = Object.keys(keysOf(kind));
  const stray = keys.find((key) => !allowed.includes(key));
  if (stray === 'givenThat' && 'draw' in KINDS[kind].keys)
    return 'givenThat is for probability and mean; here let draw return only outcomes that satisfy it';
  if (stray === 'draw' && kind === 'splitting')
    return 'a claim of this kind (splitting) has no key draw, for it draws with start and advance; remove it';
  const lacking = KINDS[kind].needed.find((key) => !keys.includes(key));
  if (stray !== undefined) {
    const advice = lacking === undefined ? '; remove it' : `, and ${lacking} is missing`;
    return `a claim of this kind (${kind}) has no key ${stray}${didYouMean(stray, allowed) || advice}`;
  }
  if (keys.includes('weight') && keys.includes('givenThat'))
    return 'givenThat and weight do not go together; draw only outcomes that meet the condition, and weigh these';
  if (keys.includes('weight') && keys.includes('tailAtMost'))
    return 'tailAtMost and weight do not go together; let range contain all values that are weighed';
  const { needed, oneOf, together }: KindFacts = KINDS[kind];
  const missing = (oneOf.length === 1 ? [...needed, ...oneOf] : needed).find((key) => !keys.includes(key));
  if (missing !== undefined) return `${missing} is missing; a claim of this kind (${kind}) needs it`;
  const given = oneOf.filter((key) => keys.includes(key));
  if (oneOf.length > 0 && given.length !== 1)
    return `exactly one of ${oneOf.join(', ')} is needed; ${given.length === 0 ? 'none is given' : `given are ${given.join(' and ')}`}`;
  const allowance = allowanceProblem(keys, given[0], oneOf);
  if (allowance !== undefined) return allowance;
  const alone = Object.entries(together).find(([key, other]) => keys.includes(key) && !keys.includes(other));
  return alone === undefined ? undefined : `${alone[1]} is missing; ${alone[0]} needs it`;
}

/** That an allowance stands beside a bound for which it has no meaning: `within` is of a value, and `margin` of a bound. */
function allowanceProblem(
  keys: readonly string[],
  given: string | undefined,
  oneOf: readonly string[],
): string | undefined {
  const equals = oneOf.find((key) => key.endsWith('Equals'));
  if (keys.includes('within') && given !== equals)
    return `within is for ${equals}; beside ${given} write margin for how far the claim may be false and still be upheld, or remove it`;
  if (keys.includes('margin') && given === equals && given !== undefined)
    return `margin and ${equals} do not go together; within alone says how far from the value it may be`;
  return undefined;
}

function valueProblem({ kind, claim }: Kinded): string | undefined {
  const held = keysOf(kind);
  for (const [key, value] of Object.entries(claim) as [string, unknown][]) {
    if (value === undefined) continue;
    if (held[key] === 'bound' && !isBound(value))
      return `${key} is ${written(value)}; it must be ${/range$/iu.test(key) ? '[lo, hi]' : 'a number'} or a function of the setting`;
    if (held[key] === 'bound' && (Number.isNaN(value) || (kind !== 'computed' && cureOf(value) !== '')))
      return `${key} is ${written(value)}; it must be a number${cureOf(value)}`;
    if (held[key] !== 'bound' && isFunction(held[key]) && typeof value !== 'function')
      return `${key} is ${written(value)}; it must be a function`;
    if (held[key] === 'list' && !Array.isArray(value)) return `${key} is ${written(value)}; it must be a list`;
    if (held[key] === 'text' && typeof value !== 'string') return `${key} is ${written(value)}; it must be text`;
  }
  const strays = claim.alsoAt?.filter((setting: unknown) => typeof setting !== 'object' || setting === null) ?? [];
  if (strays.length > 0) return `alsoAt contains ${written(strays[0])}; it must be a list of settings such as { n: 3 }`;
  const stray = showAtProblem(claim);
  if (stray !== undefined) return stray;
  if (kind === 'growth' && !['O', 'Omega', 'Theta'].includes(claim.order)) {
    return `order is ${written(claim.order)}; it must be "O", "Omega" or "Theta"`;
  }
  const isGrowing = (sizes: readonly unknown[]): boolean =>
    sizes.every((size, i) => Number.isFinite(size) && (i === 0 || Number(size) > Number(sizes[i - 1])));
  if (kind === 'growth' && !isGrowing(claim.sizes)) return 'sizes must be increasing numbers';
  if (kind === 'growth' && !(Number.isFinite(claim.slopeWithin) && claim.slopeWithin >= 0)) {
    return `slopeWithin is ${written(claim.slopeWithin)}; it must be 0 or a positive number`;
  }
  if (kind === 'growth' && claim.driftWithin !== undefined && !isFactor(claim.driftWithin)) {
    return `driftWithin is ${written(claim.driftWithin)}; it is a factor, and must be a number that is at least 1`;
  }
  const sampled = Object.entries(claim.forAll).find(([, range]) => range.sampled === true);
  if ('exhaustive' in claim && claim.exhaustive && sampled !== undefined) {
    const [name, { unlisted }] = sampled;
    return unlisted === true
      ? `exhaustive must be left out; ${name} is an arbitrary of fast-check, whose values cannot be listed: write integers(...) or choices(...)`
      : `exhaustive must be left out; ${name} ranges over infinitely many numbers, which cannot all be tried`;
  }
  return undefined;
}

/** Whether a key may hold a value as its bound: what it lacks as a number is found where it is compared. */
const isBound = (value: unknown): boolean =>
  typeof value === 'function' ||
  typeof value === 'number' ||
  typeof value === 'bigint' ||
  (typeof value === 'object' && value !== null);

const isFactor = (value: unknown): boolean => typeof value === 'number' && value >= 1 && value < Infinity;

function expectProblem(kinded: Kinded): string | undefined {
  const { claim } = kinded;
  if (claim.expect !== undefined && !isVerdict(claim.expect)) {
    return `expect is ${JSON.stringify(claim.expect)}; it must be one of ${Object.keys(VERDICTS).join(', ')}`;
  }
  if (estimates(kinded) && claim.expect === 'upheld' && claim.twin === undefined && canBeRefuted(kinded)) {
    return 'twin is missing; a statistical claim that is expected to be upheld needs a false variant that is refuted';
  }
  if (claim.twin !== undefined && typeof claim.twin?.claims !== 'string')
    return 'twin.claims is missing; say in words what the false variant claims';
  return undefined;
}

function formulaProblem(kinded: Kinded): string | undefined {
  if (kinded.kind !== 'step') return undefined;
  const known = Object.keys(kinded.claim.forAll);
  for (const text of [...(kinded.claim.given ?? []), kinded.claim.concludes]) {
    const stray = [...namesIn(parseFormula(text))].find((name) => !known.includes(name));
    if (stray !== undefined)
      return `the formula "${text}" names ${stray}, which is not a parameter (${parametersText(known)})${didYouMean(stray, known)}`;
  }
  return undefined;
}

/** Characters that are typeset as one text, at most. */
const LONGEST = 5000;

function texProblem(claim: AnyClaim): string | undefined {
  for (const key of ['statement', 'note'] as const) {
    const { length } = claim[key] ?? '';
    if (length > LONGEST) return `${key} has ${length} characters; shorten it to at most ${LONGEST}`;
  }
  // As the page sets them: a statement on a line of its own, and what stands in a text within its line.
  const formulas = [
    { key: 'statement', tex: claim.statement, displayMode: true },
    ...formulasIn(claim.note ?? '').map((tex) => ({ key: 'note', tex, displayMode: false })),
  ];
  for (const { key, tex, displayMode } of formulas) {
    try {
      katex.renderToString(tex, { displayMode, throwOnError: true, strict: 'ignore' });
    } catch (error) {
      return `${key} is not valid TeX: ${texReason(error)}`;
    }
  }
  return undefined;
}

/** What KaTeX says, without its name and without the underlining that it makes of further characters. */
const texReason = (error: unknown): string =>
  messageOf(error)
    .replace(/^KaTeX parse error: /u, '')
    .replaceAll('\u0332', '');
