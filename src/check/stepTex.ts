import { formulaTex } from '../claim/formula/formulaTex.ts';
import { parseFormula } from '../claim/formula/parseFormula.ts';

/** A step of algebra in TeX, hypotheses ⟹ conclusion. */
export function stepTex({ given = [], concludes }: { given?: readonly string[]; concludes: string }): string {
  const tex = (text: string): string => formulaTex(parseFormula(text));
  return given.length === 0
    ? tex(concludes)
    : String.raw`${given.map(tex).join(String.raw`,\quad `)} \;\Longrightarrow\; ${tex(concludes)}`;
}
