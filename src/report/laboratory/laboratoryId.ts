/** The id of the heading of a page's laboratory; no claim's id begins with an underscore. */
export const LABORATORY_ID = '_laboratory';
