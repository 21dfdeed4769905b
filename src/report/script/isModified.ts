/// <reference lib="dom" />

/** Whether a key was pressed together with one that gives it to the browser. */
export const isModified = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;
