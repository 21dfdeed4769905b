/** The part of the package that the tests use. */
declare module 'semver' {
  /** Whether each version in one range lies in another. */
  export function subset(range: string, other: string): boolean;
}
