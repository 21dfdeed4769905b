import type { Setting } from '../../../../claim/Setting.ts';
import type { Chooser } from '../../Chooser.ts';
import { type Statement, statementText, truthOf, type Values } from '../../expressions.ts';
import { FALSE, type GroundTruth, type Made, NOTHING, TRUE, type Truth } from '../../Planted.ts';
import { rationalOf } from '../../Rational.ts';

/** A step of algebra, and what is known of it. */
interface StepSaid {
  readonly family: string;
  /** The parameters with their ranges, as a claim file writes them: `x: rationals()`. */
  readonly forAll: string;
  readonly given?: readonly Statement[];
  readonly concludes: Statement;
  readonly isFalse: boolean;
  /** Further knowledge, or better knowledge than evaluation at one setting gives. */
  readonly truth?: Partial<Truth>;
}

/** A step as a generated claim: not vacuous, unless more is known. */
export function step({ family, forAll, given = [], concludes, isFalse, truth = {} }: StepSaid, choose: Chooser): Made {
  const hypotheses = given.map((statement) => JSON.stringify(statementText(statement, choose)));
  return {
    family,
    keys: [
      `forAll: { ${forAll} }`,
      ...(hypotheses.length === 0 ? [] : [`given: [${hypotheses.join(', ')}]`]),
      `concludes: ${JSON.stringify(statementText(concludes, choose))}`,
    ],
    truth: {
      at: (setting) => groundTruthAt(setting, given, concludes, isFalse),
      isFalse,
      isNonVacuous: true,
      ...truth,
    },
  };
}

const valuesOf = (setting: Setting): Values =>
  new Map(Object.entries(setting).map(([name, value]) => [name, rationalOf(String(value))]));

/**
 * The ground truth of a step at a setting that was tried. This evaluator cannot handle irrational numbers, which a result
 * names by the equation that they solve; there it uses whether the step is false anywhere.
 */
function groundTruthAt(
  setting: Setting,
  given: readonly Statement[],
  concludes: Statement,
  isFalse: boolean,
): GroundTruth {
  const isRational = Object.values(setting).every((value) => /^-?[\d./e+-]+$/u.test(String(value)));
  return isRational ? groundTruthOfStep(given, concludes, valuesOf(setting)) : isFalse ? FALSE : TRUE;
}

/** The ground truth of a step at these values of its parameters. */
export function groundTruthOfStep(given: readonly Statement[], concludes: Statement, values: Values): GroundTruth {
  if (given.some((statement) => truthOf(statement, values) !== true)) return NOTHING;
  const truth = truthOf(concludes, values);
  return truth === undefined ? NOTHING : truth ? TRUE : FALSE;
}
