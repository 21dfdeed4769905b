import type { Setting } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';

/** What a picture is computed with. */
export interface PictureContext {
  /** The stream of the draws at one setting of the picture; the same setting has the same stream. */
  readonly stream: (setting: Setting) => Rng;
}

/** The chance that one interval of a picture misses the truth, for each point, bar or cell by itself. */
export const PICTURE_ALPHA = 0.05;
