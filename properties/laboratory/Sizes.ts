/** A way to choose the directions W. */
export type Design = 'plain' | 'antipodal' | 'own' | 'normal' | 'signs';

/** A distribution of the input x, or the input that disturbs feature 0 most. */
export type Inputs = 'exactly' | 'at most' | 'independent' | 'worst';

/** What a reader of the laboratory has chosen; the letters are the paper's. */
export type Sizes = {
  /** Even, so that there are pairs. */
  readonly n: number;
  readonly m: number;
  readonly k: number;
  readonly inputs: Inputs;
  readonly activation: 'threshold' | 'ReLU';
  /** What the ReLU subtracts. */
  readonly shift: number;
  /** δ as in Lemma 1, √(4 ln n/m), or c/√m with any c. */
  readonly delta: 'Lemma 1' | 'own';
  readonly c: number;
  /** c′ of Lemma 3. */
  readonly cPrime: number;
  /** Which design is drawn in the pictures: the two that are compared, or one. */
  readonly design: Design | 'both';
  readonly seed: string;
  /** Which of the seed's draws is shown. */
  readonly draw: number;
};

/** Names of the designs, for a column of a table. */
export const DESIGN_NAMES: Readonly<Record<Design, string>> = {
  plain: 'random directions',
  antipodal: 'antipodal pairs',
  own: 'one neuron per feature',
  normal: 'normal vectors, unscaled',
  signs: 'random signs',
};

/** The designs of the tables: the two that are compared and, if another one was chosen, that one. */
export function comparedDesigns({ design }: Pick<Sizes, 'design'>): readonly Design[] {
  const compared: readonly Design[] = ['plain', 'antipodal'];
  return design === 'both' || compared.includes(design) ? compared : [...compared, design];
}

/** δ of the chosen kind. */
export function chosenDelta({ n, m, delta, c }: Sizes): number {
  return delta === 'own' ? c / Math.sqrt(m) : Math.sqrt((4 * Math.log(n)) / m);
}
