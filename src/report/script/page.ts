import { copyCommands } from './copyCommands.ts';
import { filterClaims } from './filterClaims.ts';
import { graphFocus } from './graph/graphFocus.ts';
import { graphZoom } from './graph/graphZoom.ts';
import { keys } from './keys.ts';
import { nameMissing } from './nameMissing.ts';
import { plotValues } from './plots/plotValues.ts';
import { printPage } from './printPage.ts';
import { reveal } from './reveal.ts';
import { settle } from './settle.ts';
import { showSources } from './showSources.ts';
import { switchTheme } from './theme/switchTheme.ts';
import { tables } from './tables/tables.ts';
import { unfold } from './folded/unfold.ts';

/**
 * The page's behaviour. An entry: it runs when it is loaded, at the end of the page. The parts are independent; they
 * share the URL and `stayAt`.
 */
nameMissing();
unfold();
switchTheme();
copyCommands();
filterClaims();
keys();
settle();
graphFocus();
graphZoom();
printPage();
reveal();
showSources();
tables();
plotValues();
