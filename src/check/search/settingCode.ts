import { type Setting, settingKey } from '../../claim/Setting.ts';

/** Characters of a code. */
const LENGTH = 7;

/**
 * A short code of a setting, by which a later round knows that it was tried: 32 bits, the FNV-1a hash of its key. Two
 * settings of a claim that was tried at a thousand have the same one with a chance of one in ten thousand; the second is
 * then passed over.
 *
 * @example settingCode({ n: 4 }).length // 7
 */
export function settingCode(setting: Setting): string {
  let hash = 0x811c9dc5;
  for (const character of settingKey(setting)) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(LENGTH, '0');
}

/** Codes written one after another. */
export const codesIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: text.length / LENGTH }, (_, i) => text.slice(i * LENGTH, (i + 1) * LENGTH)));

/** How many codes a text holds; undefined when it is not made of codes. */
export const codeCount = (text: string): number | undefined =>
  text.length % LENGTH === 0 && /^[0-9a-z]*$/u.test(text) ? text.length / LENGTH : undefined;
