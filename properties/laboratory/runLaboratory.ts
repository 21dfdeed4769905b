import type { Panel, Tools } from 'refutable/laboratory';
import { dotsPanel } from './dotsPanel.ts';
import { drawPanel } from './drawPanel.ts';
import { errorPanel } from './errorPanel.ts';
import { experiments } from './experiments.ts';
import { lossCurves } from './lossCurves.ts';
import { lossPanel } from './lossPanel.ts';
import { paperPanel } from './paperPanel.ts';
import { type Look, lawsOf, lookAt, looksPanel, tablePanel } from './recoveryPanels.ts';
import { seenPanel } from './seenPanel.ts';
import { comparedDesigns, type Design, type Sizes } from './Sizes.ts';

/** All panels at these sizes, the quickest first. */
export function* runLaboratory(sizes: Sizes, tools: Tools): Generator<Panel | undefined, void> {
  const drawn: readonly Design[] = sizes.design === 'both' ? ['plain', 'antipodal'] : [sizes.design];
  for (const design of drawn) yield* drawPanel(sizes, design, drawn.length === 1, tools);
  yield seenPanel(sizes, undefined);
  const designs = comparedDesigns(sizes);
  const laws = [];
  for (const design of designs) {
    laws.push(lawsOf(design, sizes));
    yield undefined;
  }
  yield tablePanel(sizes, laws, [], [], tools);
  yield lossPanel(sizes, undefined);
  yield* errorPanel(sizes);
  for (const curves of lossCurves(sizes)) {
    if (curves === undefined) {
      yield undefined;
      continue;
    }
    yield lossPanel(sizes, curves);
    if (curves.complete) yield seenPanel(sizes, curves);
  }
  yield* dotsPanel(sizes, tools);
  yield paperPanel(sizes);
  const looks: Look[] = [];
  for (const found of experiments(sizes, designs, tools)) {
    if (found === undefined) {
      yield undefined;
      continue;
    }
    for (const one of found) {
      const look = lookAt(one, tools);
      if (look !== undefined && look.draws !== looks.findLast(({ design }) => design === one.design)?.draws)
        looks.push(look);
    }
    yield tablePanel(sizes, laws, found, looks, tools);
    yield looksPanel(laws, looks);
  }
}
