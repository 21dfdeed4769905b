import { copyCommands } from './copyCommands.ts';
import { plotValues } from './plots/plotValues.ts';
import { printPage } from './printPage.ts';
import { reveal } from './reveal.ts';
import { tables } from './tables/tables.ts';
import { switchTheme } from './theme/switchTheme.ts';

/** The behaviour of the appendix's page. An entry: it runs when it is loaded, at the end of the page. */
switchTheme();
copyCommands();
printPage();
reveal();
tables();
plotValues();
