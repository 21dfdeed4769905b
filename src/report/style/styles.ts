import { appendixStyle } from './appendixStyle.ts';
import { cardStyle } from './cardStyle.ts';
import { chartStyle } from './chartStyle.ts';
import { graphStyle } from './graphStyle.ts';
import { laboratoryStyle } from './laboratoryStyle.ts';
import { navigationStyle } from './navigationStyle.ts';
import { narrowStyle } from './narrowStyle.ts';
import { pageStyle } from './pageStyle.ts';
import { printStyle } from './printStyle.ts';
import { sourceStyle } from './sourceStyle.ts';
import { toolsStyle } from './toolsStyle.ts';
import { themeStyle } from './themeStyle.ts';

/** The style sheets of our own, in the order in which later ones are preferred. */
export const styles = (hasLaboratory: boolean): readonly string[] => [
  themeStyle(),
  pageStyle,
  navigationStyle,
  cardStyle,
  chartStyle,
  toolsStyle,
  sourceStyle,
  appendixStyle,
  ...(hasLaboratory ? [laboratoryStyle] : []),
  graphStyle,
  narrowStyle,
  printStyle,
];
