import { numberPresent } from './numberPresent.ts';
import type { Sizes } from './Sizes.ts';

/** The distribution for the last sizes asked for; it depends on them alone. */
let last: { readonly key: string; readonly law: ReturnType<typeof numberPresent> } | undefined;

/**
 * How many features are present in a drawn input. Exactly k takes no number from the stream.
 *
 * @param rng where the draw comes from
 */
export function numberPresentDrawn(rng: () => number, { n, k, inputs }: Pick<Sizes, 'n' | 'k' | 'inputs'>): number {
  if (inputs === 'exactly' || inputs === 'worst') return k;
  const key = `${inputs} ${n} ${k}`;
  if (last?.key !== key) last = { key, law: numberPresent(inputs, n, k, k / n) };
  let left = rng();
  for (const { value, probability } of last.law) {
    left -= probability;
    if (left < 0) return value;
  }
  return last.law[0]!.value;
}
