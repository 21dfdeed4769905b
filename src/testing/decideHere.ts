import { checkClaim } from '../check/checkClaim.ts';
import { failsAgain } from '../check/failsAgain.ts';
import { replayClaim } from '../check/replayClaim.ts';
import { parseToken } from '../check/search/token.ts';
import { watchRuns } from '../check/validate/ClaimFault.ts';
import { type AnyClaim } from '../claim/Claim.ts';
import { claimName, isClaimFile } from '../claim/claimFile.ts';
import { claimPlace } from '../claim/claimPlace.ts';
import type { NamedClaim } from '../claim/NamedClaim.ts';
import { isReadings } from '../claim/readings.ts';
import type { ClaimResult, SettingResult } from '../results/ClaimResult.ts';
import { shortTexts } from '../results/shortTexts.ts';
import { TIMEOUT } from '../run/limits.ts';
import { readSeed } from '../run/seed.ts';
import { UsageError } from '../store/UsageError.ts';
import { type ClaimTestOptions, EFFORT, SEED } from './ClaimTestOptions.ts';

/** Decides a claim in this thread, after those that are being decided. Only its verdict is wanted: no pictures are made. */
export const decideHere = (claim: AnyClaim, options: ClaimTestOptions): Promise<ClaimResult> =>
  inTurn(async () => {
    const { effort = EFFORT, timeout = TIMEOUT } = options;
    const seed = fixedSeed(options.seed ?? SEED);
    const end = performance.now() + 1000 * timeout;
    watchRuns(() => performance.now() > end);
    try {
      return shortTexts(await checkClaim(named(claim), { seed, effort, timeLimit: timeout, verdictOnly: true }));
    } finally {
      watchRuns(undefined);
    }
  });

/** @throws UsageError if the seed is none, or another one each time */
function fixedSeed(seed: string): string {
  if (seed === 'random')
    throw new UsageError("a test's seed must be fixed, not random, so that a failure can be seen again");
  return readSeed(seed);
}

/** A counterexample, decided again. */
export interface Replayed {
  readonly found: SettingResult;
  readonly stillFails: boolean;
}

/** Decides the setting of a token again. @throws SyntaxError or RangeError if the token is damaged or does not fit the claim */
export const replayHere = (claim: AnyClaim, replay: string): Promise<Replayed> =>
  inTurn(() => {
    const token = parseToken(replay);
    const found = replayClaim({ ...named(claim), id: token.id }, token);
    return { found: shortTexts(found), stillFails: failsAgain(token.place, found) };
  });

/** A claim with the name of its file, where that is a claim file. @throws TypeError for several readings */
function named(claim: AnyClaim): NamedClaim {
  if (isReadings(claim))
    throw new TypeError(
      'these are several readings of a sentence; test each of the claims, or the folder with claimTests',
    );
  const place = typeof claim === 'object' && claim !== null ? claimPlace(claim) : undefined;
  const file =
    place
      ?.replace(/(?::\d+){2}$/u, '')
      .replaceAll('\\', '/')
      .replace(/^[^]*\//u, '') ?? '';
  return { id: isClaimFile(file) ? claimName(file) : 'claim', file, claim };
}

/** The engine decides one claim at a time. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
  const next = last.then(work);
  last = next.catch(() => undefined);
  return next;
}
