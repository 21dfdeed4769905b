// Loads the program: from its bundle, or else file by file, as TypeScript that Node is taught to read.
import { loadBundled } from './loadBundled.mjs';

const { main } = await loadBundled('cli/main');
await main();
