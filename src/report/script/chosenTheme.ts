/// <reference lib="dom" />

/** The colours of the page. */
export type Theme = 'light' | 'dark';

const KEY = 'refutable-theme';

/** The colours that the reader chose before; undefined where they chose none, or where the browser keeps nothing. */
export function chosenTheme(): Theme | undefined {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the colours that the reader chose, where the browser lets it. */
export function rememberTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice then holds until the page is closed.
  }
}
