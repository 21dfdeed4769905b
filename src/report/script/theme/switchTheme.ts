/// <reference lib="dom" />
import { rememberTheme, type Theme } from './chosenTheme.ts';

/** The button that switches between light and dark, and remembers it. */
export function switchTheme(): void {
  const { dataset } = document.documentElement;
  const button = document.getElementById('_theme')!;
  const preferred = matchMedia('(prefers-color-scheme: dark)');
  const current = (): string => dataset['theme'] ?? (preferred.matches ? 'dark' : 'light');
  const name = (): void => {
    button.textContent = current() === 'dark' ? 'Light' : 'Dark';
  };
  button.addEventListener('click', () => {
    const theme: Theme = current() === 'dark' ? 'light' : 'dark';
    dataset['theme'] = theme;
    rememberTheme(theme);
    name();
  });
  preferred.addEventListener('change', name);
  name();
  button.hidden = false;
}
