import type { MeasuredTable } from '../../src/results/Measurements.ts';
import {
  featuresLearned,
  pairsLearned,
  perFeature,
  phasesAgreeing,
  PHASE_CELLS,
} from '../../properties/8-learned/figures.ts';
import { panels } from '../../properties/8-learned/panels.ts';

/** What Toy Models publishes, what we learned at its settings, and whether they agree. */
export function publishedTable(): MeasuredTable {
  const importance = panels('importance');
  const uniform = panels('uniform');
  const shares = uniform.map(({ density, model }) => `${shown(perFeature(model))} at ${density}`).toReversed();
  return {
    id: 'published',
    title: 'Published figures, and ours',
    note: 'Toy Models of Superposition (2022), features uniform on [0, 1] where present. Ours are trained at its settings, of three to five starts the best, and for equal features one.',
    columns: ['figure', 'published', 'ours', 'agreement', 'claim'].map((name) => ({
      name,
      shows: name === 'claim' ? 'claim' : 'text',
    })),
    rows: [
      [
        'n = 2, m = 1: phase diagram of density and importance',
        'ignored, in a pair, or alone, as its theory says; “closely”',
        `${phasesAgreeing()} of ${PHASE_CELLS} cells as the theory says`,
        'yes; cells at the boundary differ',
        'published-phase-repaired',
      ],
      [
        'n = 20, m = 5, importance 0.7ⁱ: features learned at densities 1 to 0.003',
        'the top five when dense; more, the sparser',
        importance.map(({ model }) => featuresLearned(model)).join(', '),
        'yes',
        'published-panels',
      ],
      [
        'the same: antipodal pairs',
        'first, from the least important',
        importance.map(({ model }) => pairsLearned(model)).join(', '),
        'yes; they go again at 0.01',
        'published-panels',
      ],
      [
        'dimensions for each feature, m/‖W‖²',
        'sticks at 1 and at ½ (n = 400, m = 30)',
        `${shares.join(', ')} (n = 80, m = 6)`,
        'yes, near 1 from 0.68 and near ½ at 0.32 and 0.46; below it falls steadily',
        'published-sticking',
      ],
      [
        'dimensionalities of features',
        '¾, ⅔, ½, ⅖, ⅜ and 0',
        'near ⅔ at 0.68, ½ and one ¾ at 0.32 and 0.46; ½ and ⅖ among others at 0.22; smaller below',
        'in part: no clusters where there are more than about two features for each dimension',
        'published-geometry-repaired',
      ],
      ['n = 5, m = 2, density 0.05', 'a pentagon', 'a pentagon, also from 0.02 to 0.2', 'yes', 'published-pentagon'],
      [
        'the same, one feature 2.5 times sparser',
        'two digons from about there on',
        'a pentagon at 2.5, two digons at 5',
        'in part: the change comes later',
        'published-digons-repaired',
      ],
    ],
  };
}

const shown = (value: number): string => value.toFixed(2);
