import type { DecidingAhead } from '../../../check/verdict/decidingAhead.ts';
import { type Setting, settingKey } from '../../../claim/Setting.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import type { HelperEnd } from './HelperThreads.ts';
import { SharedSignal } from './SharedSignal.ts';

/** A result that a helper found, with the key of its setting. */
export interface FoundAhead {
  readonly key: string;
  readonly result: SettingResult;
}

/**
 * Decides settings before their turn, until the claim is decided. The deciding thread goes through each part of them from
 * its beginning, and helpers from its end, until they meet; so at most one setting for each helper is decided twice. A
 * setting at which the claim is at fault is left to the deciding thread.
 */
export function decideAhead({ signal: memory, port }: HelperEnd, { parts, decide }: DecidingAhead): void {
  const signal = new SharedSignal(memory);
  let place = signal.takeSetting();
  let before = 0;
  for (const part of partsOf(parts)) {
    for (; place < before + part.length && !signal.isOver; place = signal.takeSetting()) {
      const at = before + part.length - 1 - place;
      // All that stand before it in its part have begun as well.
      if (before + at < signal.settings) continue;
      const result = foundAt(part[at]!, decide);
      if (result !== undefined) port.postMessage({ key: settingKey(part[at]!), result } satisfies FoundAhead);
    }
    before += part.length;
  }
  for (let { count } = signal; !signal.isOver; { count } = signal) signal.wait(count);
  port.close();
}

/** The parts up to one that cannot be told, for which the deciding thread says why. */
function* partsOf(parts: DecidingAhead['parts']): Generator<readonly Setting[]> {
  try {
    yield* parts;
  } catch {
    // The search meets it in its turn.
  }
}

function foundAt(setting: Setting, decide: DecidingAhead['decide']): SettingResult | undefined {
  try {
    return structuredClone(decide(setting));
  } catch {
    return undefined;
  }
}
