/// <reference lib="dom" />

/** The theme of the page. */
export type Theme = 'light' | 'dark';

const KEY = 'refutable-theme';

/** The theme that the reader chose before; undefined if they chose none, or the browser stores nothing. */
export function chosenTheme(): Theme | undefined {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : undefined;
  } catch {
    return undefined;
  }
}

/** Stores the theme that the reader chose, if the browser allows it. */
export function rememberTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice then holds until the page is closed.
  }
}
