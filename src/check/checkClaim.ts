import type { AnyClaim } from '../claim/Claim.ts';
import type { ClaimResult, Evidence, Fault, SettingResult, TwinResult } from '../claim/ClaimResult.ts';
import { formulaTex } from '../claim/formulaTex.ts';
import { type Kinded, kindOf } from '../claim/kindOf.ts';
import type { NamedClaim } from '../claim/NamedClaim.ts';
import { parseFormula } from '../claim/parseFormula.ts';
import type { EffortName } from '../claim/Results.ts';
import type { Verdict } from '../claim/Verdict.ts';
import { CLAIM_ALPHA } from '../inference/errorBudget.ts';
import { decideClaim, type Decision } from './decideClaim.ts';
import { describeClaim } from './describeClaim.ts';
import { draw } from './drawPicture.ts';
import { faultyResult } from './faultyResult.ts';
import { isSurprise } from './isSurprise.ts';
import { sentenceOf } from './sentenceOf.ts';
import { twinOf } from './twinOf.ts';
import { validateClaim } from './validateClaim.ts';

/** How a claim is to be checked. */
export interface CheckOptions {
  readonly seed: string;
  readonly effort: EffortName;
  /** Told now and then how far the check is. */
  readonly onProgress?: (progress: { readonly settings: number; readonly draws: number }) => void;
}

/** Settings kept for the plots of the report, at most. */
const TRIED = 150;

/**
 * Checks one claim and its twin.
 *
 * Whatever the claim's own code does, the outcome is a result: code that throws or returns what is no answer makes the
 * verdict `faulty`. The result depends on the claim, the seed and the effort, and on nothing else.
 */
export async function checkClaim(named: NamedClaim, options: CheckOptions): Promise<ClaimResult> {
  const { id, claim } = named;
  const wrong = validateClaim(claim);
  if (wrong !== undefined) return faultyResult(id, named.file, wrong, claim);
  const kinded = kindOf(claim);
  const decision = await decideClaim(id, kinded, { ...options, shrink: true });
  if (decision.fault !== undefined) return faultyResult(id, named.file, decision.fault, claim);
  const twin = await checkTwin(id, claim, options);
  const drawing = claim.picture === undefined ? null : draw(claim.picture);
  if (drawing !== null && 'message' in drawing) return faultyResult(id, named.file, drawing, claim);
  return resultOf(named, kinded, decision, twin, drawing);
}

async function checkTwin(id: string, claim: AnyClaim, options: CheckOptions): Promise<TwinResult | null> {
  const twin = twinOf(claim);
  if (twin === undefined) return null;
  const wrong = validateClaim(twin);
  const decision: Decision =
    wrong === undefined ? await decideClaim(`${id}/twin`, kindOf(twin), { ...options, shrink: false }) : faulty(wrong);
  return { claims: claim.twin!.claims, verdict: decision.verdict, sentence: sentenceOf(decision) };
}

const faulty = (fault: Fault): Decision => ({
  verdict: 'faulty',
  evidence: { by: 'fault', fault },
  tried: [],
  fault,
});

function resultOf(
  { id, file, claim }: NamedClaim,
  kinded: Kinded,
  decision: Decision,
  twin: TwinResult | null,
  drawing: ClaimResult['drawing'],
): ClaimResult {
  const { verdict, evidence, tried } = decision;
  const draws = tried.reduce((total, result) => total + result.draws, 0) + confirmationDraws(evidence);
  const decided = tried.filter(({ status }) => status !== 'vacuous' && status !== 'unreachable');
  const expect: Verdict | null = claim.expect ?? null;
  return {
    ...describeClaim(id, file, claim),
    kind: kinded.kind,
    ...(kinded.kind === 'step' ? { formula: stepTex(kinded.claim.given ?? [], kinded.claim.concludes) } : {}),
    expect,
    verdict,
    surprise: isSurprise(kinded.kind, verdict, expect, twin),
    sentence: sentenceOf(decision),
    settings: decided.length,
    vacuous: tried.filter(({ status }) => status === 'vacuous').length,
    unreachable: tried.filter(({ status }) => status === 'unreachable').length,
    draws,
    budget: kinded.kind === 'probability' || kinded.kind === 'mean' ? CLAIM_ALPHA : 0,
    margin: 'margin' in claim && claim.margin !== undefined,
    evidence,
    twin,
    tried: sample(tried),
    drawing,
  };
}

function stepTex(given: readonly string[], concludes: string): string {
  const tex = (text: string): string => formulaTex(parseFormula(text));
  return given.length === 0
    ? tex(concludes)
    : String.raw`${given.map(tex).join(String.raw`,\quad `)} \;\Longrightarrow\; ${tex(concludes)}`;
}

const confirmationDraws = (evidence: Evidence): number =>
  evidence.by === 'counterexample' ? (evidence.confirmation?.draws ?? 0) : 0;

/** The tightest settings and an even choice of the others, in the order tried. */
function sample(tried: readonly SettingResult[]): readonly SettingResult[] {
  const plain = tried.map(({ shown: _shown, logEvidence: _evidence, ...rest }) => rest);
  if (plain.length <= TRIED) return plain;
  const kept = new Set([...plain].sort((a, b) => b.tightness - a.tightness).slice(0, TRIED / 3));
  const step = plain.length / ((2 * TRIED) / 3);
  for (let at = 0; at < plain.length; at += step) kept.add(plain[Math.floor(at)]!);
  return plain.filter((result) => kept.has(result));
}
