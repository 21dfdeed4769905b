import type { Panel } from './Panel.ts';
import type { Tools } from './Tools.ts';

export type { Block, Cell, ChartBlock, ColumnsBlock, ColumnsRow, Panel, PlaneBlock, TableBlock } from './Panel.ts';
export type { Tools } from './Tools.ts';
/** Numbers as the report writes them. */
export { numberText } from '../../results/words/numberText.ts';

/** The reader's choices by the names of the controls: numbers and words, so that a URL can contain them. */
export type LaboratoryState = Readonly<Record<string, number | string>>;

/** A number with a slider and a field. */
export interface NumberControl<State> {
  readonly kind: 'number';
  readonly name: Extract<keyof State, string>;
  /** Text with italics between asterisks. */
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly scale: 'linear' | 'logarithmic';
  readonly whole: boolean;
  /** Whole numbers are multiples of this; of 1 where left out. */
  readonly step?: number;
  /** Whether the other choices make it relevant; otherwise it is hidden. */
  readonly matters?: (state: State) => boolean;
}

/** One of a few words. */
export interface ChoiceControl<State> {
  readonly kind: 'choice';
  readonly name: Extract<keyof State, string>;
  readonly label: string;
  readonly options: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  /** As for a number. */
  readonly matters?: (state: State) => boolean;
}

/** Free text, such as a seed. */
export interface WordControl<State> {
  readonly kind: 'word';
  readonly name: Extract<keyof State, string>;
  readonly label: string;
  /** As for a number. */
  readonly matters?: (state: State) => boolean;
}

/** One control of the laboratory. */
export type Control<State> = NumberControl<State> | ChoiceControl<State> | WordControl<State>;

/** A button that sets some of the controls, with what to look for and the claim that it illustrates. */
export interface Preset<State> {
  readonly name: string;
  readonly set: Partial<State>;
  /** Text with italics between asterisks. */
  readonly look: string;
  /** The id of a claim of the paper. */
  readonly claim: string;
}

/**
 * A laboratory in the page of a paper's report: what a reader may change, and what is computed and drawn from it. It is
 * independent of the page, so that tests can run it without one. `laboratory.ts` in a properties folder has one as its
 * default export; what it imports is bundled with it and runs in the reader's browser.
 */
export interface Laboratory<State extends LaboratoryState = LaboratoryState> {
  readonly title: string;
  /** A sentence or two on what to do. */
  readonly about: string;
  readonly start: State;
  readonly controls: ReadonlyArray<Control<State>>;
  readonly presets: ReadonlyArray<Preset<State>>;
  /** Ids of panels in the order in which they are shown, whichever is computed first. */
  readonly panels: readonly string[];
  /**
   * The controls that mean what parameters of the same names mean in the claims. The card of a claim whose setting has all of
   * them links to the laboratory at these sizes, if the laboratory can show them; without names no card does.
   */
  readonly sizes?: ReadonlyArray<Extract<keyof State, string>>;
  /** The control that "Draw again" counts up; a whole number. */
  readonly again: Extract<keyof State, string>;
  /**
   * Makes the choices consistent with each other, such as k no larger than n.
   *
   * @param state with every value inside its control's range
   */
  readonly fit?: (state: State) => State;
  /**
   * Computes the panels. It yields a panel whenever its content has changed, and undefined wherever it may be
   * abandoned; it should yield at least every few milliseconds, the quickest panels first. The panels depend on the
   * state alone: all randomness comes from `tools.stream`, and nothing from the clock.
   */
  readonly run: (state: State, tools: Tools) => Generator<Panel | undefined, void>;
}

/** Marks an object as a laboratory; it runs nothing. */
export function laboratory<State extends LaboratoryState>(said: Laboratory<State>): Laboratory<State> {
  return said;
}
