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
 * The page's behaviour. An entry: it runs when it is loaded, at the end of the page. The parts are independent; they
 * share the URL and `stayAt`.
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
