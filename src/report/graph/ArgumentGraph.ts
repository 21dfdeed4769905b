import type { ClaimResult } from '../../results/ClaimResult.ts';

/** A claim in a drawing of the argument. */
export interface ArgumentNode {
  readonly claim: ClaimResult;
  /** Whether it belongs to another section. */
  readonly elsewhere: boolean;
}

/** An arrow: from a step to what rests on it, or from a repair to what it repairs. */
export interface ArgumentLink {
  readonly from: string;
  readonly to: string;
  readonly kind: 'uses' | 'repairs';
  /** Whether it starts at a refuted claim, or stands for a path through one. */
  readonly broken: boolean;
  /** How many refuted claims the path goes through that are not drawn; left out where there are none. */
  readonly hidden?: number;
}

/** A part of the argument; every link joins two different claims of `nodes`. */
export interface ArgumentGraph {
  readonly nodes: readonly ArgumentNode[];
  readonly links: readonly ArgumentLink[];
}
