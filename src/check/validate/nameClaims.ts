import type { AnyClaim } from '../../claim/Claim.ts';
import { claimName } from '../../claim/claimFile.ts';
import type { NamedClaim } from '../../claim/NamedClaim.ts';
import { isReadings } from '../../claim/readings.ts';
import { cut } from '../../results/words/cut.ts';
import { written } from './ClaimFault.ts';

/**
 * The claims that a file exports, with their ids.
 *
 * @param file the file, relative to the properties folder, `2-lemma-1/lemma-1.claim.ts`
 * @param exported its default export: a claim, whose id is the file's name, or readings with ids of their own
 * @throws TypeError when it is neither, or an id does not begin with the file's name
 */
export function nameClaims(file: string, exported: unknown): NamedClaim[] {
  const name = claimName(file);
  if (!isReadings(exported)) {
    if (typeof exported !== 'object' || exported === null) {
      throw new TypeError(`the default export is ${written(exported)}; it must be claim({...}) or readings({...})`);
    }
    return [{ id: typable(name), file, claim: exported as AnyClaim }];
  }
  const claims = Object.entries(exported.claims);
  if (claims.length === 0) throw new TypeError('readings({}) holds no claim');
  for (const [id, claim] of claims as [string, unknown][]) {
    if (typeof claim !== 'object' || claim === null) {
      throw new TypeError(`the reading ${id} is ${written(claim)}; it must be claim({...})`);
    }
    typable(id);
    if (id !== name && !id.startsWith(`${name}-`)) {
      throw new TypeError(`the id ${id} does not begin with the file's name, ${name}`);
    }
  }
  return claims.map(([id, claim]) => ({ id, file, claim }));
}

/** Characters of an id, at most: it is a name of a file, a part of tokens and a line in tables. */
const LONGEST = 200;

/** An id as it is. @throws TypeError when it is very long or holds a sign that cannot be seen, so that nobody could type it */
function typable(id: string): string {
  if (id.length > LONGEST)
    throw new TypeError(`the id ${cut(id, 40)} is too long; choose one of at most ${LONGEST} characters`);
  const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.exec(id)?.[0];
  if (hidden === undefined) return id;
  const code = hidden.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  throw new TypeError(
    `the id ${JSON.stringify(id)} contains the character U+${code}, which cannot be typed; choose another id`,
  );
}
