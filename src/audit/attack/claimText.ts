import * as refutable from '../../index.ts';
import type { AnyClaim } from '../../claim/Claim.ts';
import type { Planted } from './Planted.ts';

/** The functions of the claim language that generated claims use. */
const WORDS = [
  'above',
  'atLeast',
  'atMost',
  'atMostUpTo',
  'below',
  'choices',
  'claim',
  'equals',
  'Fraction',
  'integers',
  'positiveRationals',
  'rationals',
  'reals',
] as const satisfies readonly (keyof typeof refutable)[];

/** All that a claim file can import, by name. */
const LANGUAGE: Readonly<Record<string, unknown>> = { ...refutable };

const titled = ({ address, family, keys }: Planted): string => `claim({
  title: ${JSON.stringify(family)},
  place: ${JSON.stringify(address)},
  statement: 'p',
${keys.map((key) => `  ${key},`).join('\n')}
})`;

/** A generated claim as a claim file that can be checked on its own. */
export function claimText(planted: Planted): string {
  const body = titled(planted);
  const used = WORDS.filter((word) => new RegExp(`\\b${word}\\b`, 'u').test(body));
  return `import { ${used.join(', ')} } from 'refutable';\n\nexport default ${body};\n`;
}

/** The claim that the text defines, so that what is checked is what is printed. */
export function claimOf(planted: Planted): AnyClaim {
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is made by the generators beside this file
  const make = new Function(...WORDS, `'use strict'; return ${titled(planted)};`) as (...words: unknown[]) => AnyClaim;
  return make(...WORDS.map((word) => LANGUAGE[word]));
}
