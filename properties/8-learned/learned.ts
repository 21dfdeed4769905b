import type { LearnedModel } from 'refutable/superposition';
import { type BinaryInputs, inputsName } from './plan.ts';
import { type Kept, restore } from './weights.ts';
import two from './weights/2x1.json' with { type: 'json' };
import five from './weights/5x2.json' with { type: 'json' };
import twenty from './weights/20x5.json' with { type: 'json' };
import eighty from './weights/80x20.json' with { type: 'json' };
import hundred from './weights/100x20.json' with { type: 'json' };

import along from './weights/growth.json' with { type: 'json' };

const FILES = [two, five, twenty, eighty, hundred] as const;
const restored = new Map<string, readonly LearnedModel[]>();

/** The models that are kept for n features, learned from such inputs: one for each start. */
export function learned(n: number, inputs: BinaryInputs): readonly LearnedModel[] {
  const name = inputsName(inputs);
  const key = `${n}, ${name}`;
  let models = restored.get(key);
  if (models === undefined) {
    const file = FILES.find((kept) => kept.n === n);
    const kept = file && (file.learned as Readonly<Record<string, Kept | undefined>>)[name];
    if (kept === undefined) throw new RangeError(`no directions were learned for n = ${key}`);
    models = restore(kept, n, file!.m);
    restored.set(key, models);
  }
  return models;
}

/** The models that are kept for a size of `GROWTH`. */
export function learnedAlong(at: number): readonly LearnedModel[] {
  const key = `growth ${at}`;
  let models = restored.get(key);
  if (models === undefined) {
    const { n, m, kept } = along[at]!;
    models = restore(kept, n, m);
    restored.set(key, models);
  }
  return models;
}
