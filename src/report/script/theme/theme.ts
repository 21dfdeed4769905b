/// <reference lib="dom" />
import { chosenTheme } from './chosenTheme.ts';

/** Applies the reader's choice of light or dark before anything is painted. An entry: runs when it is loaded. */
const root = document.documentElement;
root.classList.add('scripted');
const theme = chosenTheme();
if (theme !== undefined) root.dataset['theme'] = theme;
