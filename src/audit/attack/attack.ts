import type { Kind } from '../../claim/kinds.ts';
import type { EffortName } from '../../results/Results.ts';
import type { Verdict } from '../../claim/Verdict.ts';
import { checkClaim } from '../../check/checkClaim.ts';
import { messageOf } from '../../check/validate/ClaimFault.ts';
import { claimOf } from './claimText.ts';
import { EXACT_CHECKS } from './exactChecks.ts';
import { judge, type Judgement } from './judge.ts';
import { COMBINATIONS, plant } from './plant.ts';
import type { Planted } from './Planted.ts';

/** Options of an attack. */
export interface AttackOptions {
  readonly seed: string;
  readonly effort: EffortName;
  /** Generated claims for each generator and kind. */
  readonly claims: number;
  /** Only claims of these kinds; all kinds by default. */
  readonly kinds?: readonly Kind[] | undefined;
}

/** The outcome for one generated claim. */
export interface Attacked extends Judgement {
  readonly planted: Planted;
  readonly verdict: Verdict | 'thrown';
  readonly sentence: string;
}

/** The outcome of one exact check. */
export interface Checked {
  readonly says: string;
  readonly broken: string | undefined;
}

/** Checks a generated claim like any other, and judges the verdict by the known truth. */
export async function attackClaim(
  planted: Planted,
  { seed, effort }: Pick<AttackOptions, 'seed' | 'effort'>,
): Promise<Attacked> {
  const id = planted.address.replaceAll('/', '-');
  try {
    const result = await checkClaim(
      { id, file: `${id}.claim.ts`, claim: claimOf(planted) },
      { seed, effort, verdictOnly: true },
    );
    return { planted, verdict: result.verdict, sentence: result.sentence, ...judge(planted, result) };
  } catch (error) {
    // Checking any claim must give a result.
    return { planted, verdict: 'thrown', sentence: messageOf(error), outcome: 'false', why: 'the checker threw' };
  }
}

/** The claims of an attack in order: the first of each generator and kind, then the second. */
export function* plantAll({ seed, claims, kinds }: Omit<AttackOptions, 'effort'>): Generator<Planted> {
  const asked = COMBINATIONS.filter(({ kind }) => kinds?.includes(kind) ?? true);
  for (let index = 0; index < claims; index++) {
    for (const { generator, kind } of asked) yield plant(seed, generator, kind, index);
  }
}

/** Attacks with generated claims, one after another. */
export async function* attack(options: AttackOptions): AsyncGenerator<Attacked> {
  for (const planted of plantAll(options)) yield attackClaim(planted, options);
}

/** Checks what no verdict shows: the identities on which the error levels rest. */
export function* exactAttack(): Generator<Checked> {
  for (const { says, broken } of EXACT_CHECKS) {
    let found: string | undefined;
    try {
      found = broken();
    } catch (error) {
      found = `it threw: ${messageOf(error)}`;
    }
    yield { says, broken: found };
  }
}
