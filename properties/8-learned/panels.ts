import { type LearnedModel } from 'refutable/superposition';
import { FIGURES, type Panel } from './plan.ts';
import { restore } from './weights.ts';
import kept from './weights/figures.json' with { type: 'json' };

/** The panels of a figure with the models that were learned for them. */
export function panels(figure: Panel['figure']): ReadonlyArray<Panel & { readonly model: LearnedModel }> {
  return FIGURES.flatMap((panel, at) =>
    panel.figure === figure ? [{ ...panel, model: restore(kept[at]!, panel.n, panel.m)[0]! }] : [],
  );
}
