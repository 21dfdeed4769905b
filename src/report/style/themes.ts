/** The colours of one theme. */
export interface Theme {
  /** The page, and panels on it. */
  readonly paper: string;
  readonly panel: string;
  /** Text, secondary text, and lines. */
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly link: string;
  /** One for each verdict; distinguishable with colour blindness (tested), and never the only sign. */
  readonly proved: string;
  readonly upheld: string;
  readonly refuted: string;
  readonly undecided: string;
  readonly vacuous: string;
  readonly faulty: string;
  /** Curves, in the order in which they are assigned. */
  readonly curves: readonly [string, string, string, string, string, string];
}

/** Every pair of text and background has a contrast of at least 4.5 (tested). */
export const THEMES: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    paper: '#fdfcf9',
    panel: '#f6f3ec',
    ink: '#1f1e1b',
    soft: '#5d5950',
    line: '#ddd7ca',
    link: '#1c4a8a',
    proved: '#1a3e9e',
    upheld: '#1f756a',
    refuted: '#97182c',
    undecided: '#896200',
    vacuous: '#51535a',
    faulty: '#a74095',
    curves: ['#1b4fa0', '#c2410c', '#08705c', '#7c3aa5', '#8a6a00', '#4b5563'],
  },
  dark: {
    paper: '#16181b',
    panel: '#1f2226',
    ink: '#e8e5dd',
    soft: '#aaa69b',
    line: '#3a3d43',
    link: '#94bbf2',
    proved: '#7c9dff',
    upheld: '#4fe6c6',
    refuted: '#ff9270',
    undecided: '#f9cc60',
    vacuous: '#adb2b9',
    faulty: '#c37ac0',
    curves: ['#86b4fb', '#ff9c6b', '#4fc7a5', '#c9a2f2', '#e3b94f', '#b6bcc6'],
  },
};
