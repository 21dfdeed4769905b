import type { Results } from '../../../results/Results.ts';
import { THEMES } from '../../style/themes.ts';
import { countVerdicts } from '../../words/countVerdicts.ts';

/** The content of a badge. */
export interface Badge {
  readonly label: string;
  readonly message: string;
  /** The background colour of the message, `#1f756a`; white text on it is readable. */
  readonly colour: string;
  /** Whether something is not as expected. */
  readonly alarming: boolean;
}

/**
 * The results in one line: how many claims have each verdict, and whether there are surprises. Refuted claims are no
 * alarm if they are expected.
 *
 * @example badge(results).message // '58 proved, 160 upheld, 87 refuted'
 */
export function badge({ claims, complete }: Results): Badge {
  const surprises = claims.filter(({ surprise }) => surprise).length;
  const parts = [
    ...countVerdicts(claims).map(({ verdict, count }) => `${count} ${verdict}`),
    ...(surprises === 0 ? [] : [surprises === 1 ? '1 surprise' : `${surprises} surprises`]),
    ...(complete ? [] : ['not all claims']),
  ];
  const alarming = surprises > 0 || claims.some(({ verdict }) => verdict === 'faulty');
  const { refuted, upheld, vacuous } = THEMES.light;
  return {
    label: 'refutable',
    message: parts.length === 0 ? 'no claims' : parts.join(', '),
    colour: alarming ? refuted : complete && claims.length > 0 ? upheld : vacuous,
    alarming,
  };
}
