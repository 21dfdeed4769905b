/** What a solver is asked: plain data, so that it may be asked anywhere. */
export interface SolverQuestion {
  /** Declarations and assertions in SMT-LIB 2. */
  readonly text: string;
  /** The declared numbers whose values are wanted where the assertions can be met. */
  readonly names: readonly string[];
  /** Steps, as the solver counts them, after which it gives up. They depend on no clock. */
  readonly patience: number;
}

/** What it answers. */
export type SolverAnswer =
  /** No numbers meet the assertions. */
  | { readonly found: 'nothing' }
  /** These do, by the solver's word; written as an S-expression each, in the order of the names. */
  | { readonly found: 'values'; readonly values: readonly string[] }
  /** It gave up, from which nothing follows. */
  | { readonly found: 'no answer' };

/** Asks a solver. It answers in any case; for one question the answer is always the same unless it gives up. */
export type Solver = (question: SolverQuestion) => Promise<SolverAnswer>;
