/** The part of the package that the tests use. */
declare module 'semver' {
  /** Whether a version is in a range. */
  export function satisfies(version: string, range: string): boolean;
  /** Whether each version in one range lies in another. */
  export function subset(range: string, other: string): boolean;
}
