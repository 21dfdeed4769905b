import { drawnLoss, learnDirections, type LearnedModel } from '../../src/superposition/index.ts';
import { stream } from '../../src/random/stream.ts';
import { type BinaryInputs, inputsName, type Panel, PUBLISHED } from '../../properties/8-learned/plan.ts';

/** Fresh inputs by which the starts of a panel are compared. */
const COMPARED = 20_000;

/** One model that was learned at the published settings, from a stream named for it. */
export function trained({
  n,
  m,
  inputs,
  start,
}: {
  readonly n: number;
  readonly m: number;
  readonly inputs: BinaryInputs;
  readonly start: number;
}): LearnedModel {
  return learnDirections(stream('trained', n, m, inputsName(inputs), start), { n, m, ...inputs, ...PUBLISHED });
}

/** The model of a panel: of its starts the one with the least loss over the same fresh inputs. */
export function trainedPanel({ figure, n, m, density, importance, kept, starts }: Panel): LearnedModel {
  const inputs = {
    values: 'uniform',
    density,
    ...(kept < 1 ? { kept: Array.from({ length: n }, (_, i) => (i === 0 ? kept : 1)) } : {}),
  } as const;
  const weights = Array.from({ length: n }, (_, i) => importance ** i);
  const key = [figure, n, m, density, importance, kept] as const;
  const models = Array.from({ length: starts }, (_, start) =>
    learnDirections(stream('panel', ...key, start), { n, m, ...inputs, importance: weights, ...PUBLISHED }),
  );
  if (starts === 1) return models[0]!;
  const losses = models.map((model) =>
    drawnLoss(stream('panel', ...key, 'compared'), model, inputs, COMPARED, weights),
  );
  return models[losses.indexOf(Math.min(...losses))]!;
}
