// Loads the program and runs it.
import { load } from './load.mjs';

const { main } = await load('main');
await main();
