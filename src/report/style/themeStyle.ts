import { THEMES, type Theme } from './themes.ts';

/** The themes as custom properties: what the system prefers, unless the reader chose. Paper is printed light. */
export function themeStyle(): string {
  const [light, dark] = [properties(THEMES.light), properties(THEMES.dark)];
  return [
    `:root{color-scheme:light;${light}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${dark}}`,
    `@media print{:root:root:root{color-scheme:light;${light}}}`,
    ...VERDICT_CLASSES.map((word) => `.${word}{--verdict:var(--${word})}`),
    '.unreachable{--verdict:var(--vacuous)}',
  ].join('\n');
}

const VERDICT_CLASSES = ['proved', 'upheld', 'refuted', 'undecided', 'vacuous', 'faulty'] as const;

function properties({ curves, ...colours }: Theme): string {
  const named = Object.entries(colours).map(([name, colour]) => `--${name}:${colour}`);
  return [...named, ...curves.map((colour, i) => `--curve-${i + 1}:${colour}`)].join(';');
}
