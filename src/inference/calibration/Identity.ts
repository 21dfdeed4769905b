/** Something that must hold exactly, up to the rounding of doubles, for the levels of error to be what they are said to be. */
export interface Identity {
  readonly says: string;
  /** What is not so, with its numbers; undefined where all is. */
  readonly broken: () => string | undefined;
}

/** What doubles may lose over so few draws. */
export const ROUNDING = 1e-9;
