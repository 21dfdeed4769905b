import type { AnyClaim } from './Claim.ts';

/** A claim with its name and the place that it stands at. */
export interface NamedClaim {
  /** Kebab-case; begins with the name of its file. */
  readonly id: string;
  /** The file, relative to the properties folder, with forward slashes. */
  readonly file: string;
  readonly claim: AnyClaim;
}
