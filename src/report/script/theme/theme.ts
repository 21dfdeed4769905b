/// <reference lib="dom" />
import { chosenTheme } from './chosenTheme.ts';
import { foldContents } from './foldContents.ts';

/**
 * Applies the reader's choice of light or dark, and folds the contents of a narrow page, before anything is painted. An entry:
 * runs when it is loaded.
 */
const root = document.documentElement;
root.classList.add('scripted');
const theme = chosenTheme();
if (theme !== undefined) root.dataset['theme'] = theme;
foldContents();
