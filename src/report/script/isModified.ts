/// <reference lib="dom" />

/** Whether a modifier key was held, so that the browser handles the key. */
export const isModified = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;
