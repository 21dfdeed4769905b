import { copyCommands } from './copyCommands.ts';
import { filterClaims } from './filterClaims.ts';
import { graphFocus } from './graphFocus.ts';
import { graphZoom } from './graphZoom.ts';
import { keys } from './keys.ts';
import { reveal } from './reveal.ts';
import { settle } from './settle.ts';
import { showSources } from './showSources.ts';
import { switchTheme } from './switchTheme.ts';

/**
 * What the page does beyond being read. An entry: it runs when it is loaded, at the end of the page. Each part knows
 * nothing of the others; the address and the way to stay at a place are shared.
 */
switchTheme();
copyCommands();
filterClaims();
keys();
settle();
graphFocus();
graphZoom();
reveal();
showSources();
