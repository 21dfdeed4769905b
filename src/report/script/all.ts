/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** The elements of the page, or of a part of it, that match a selector. */
export const all = <Kind extends Element = HTMLElement>(selector: string, within: ParentNode = document): Kind[] => [
  ...within.querySelectorAll<Kind>(selector),
];
