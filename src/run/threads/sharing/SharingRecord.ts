/** Blocks that may be wasted before any was used. */
const CREDIT = 8;

/** What the draws that helper threads make for one claim have been good for. */
export class SharingRecord {
  /** Milliseconds that the deciding thread took for the block that it made last; 0 before the first. */
  pace = 0;
  /** Blocks made by helpers that a test used, which might have ended before. */
  used = 0;
  /** Blocks that a helper took and no test used. */
  wasted = 0;

  /** Whether no more blocks are wasted than used, but for a few. */
  get isWorthwhile(): boolean {
    return this.wasted <= this.used + CREDIT;
  }
}
