import { onInterrupt } from '../../src/cli/terminal/onInterrupt.ts';

// Is asked to end, and does not.
onInterrupt(() => process.stdout.write('asked to end\n'));
setInterval(() => undefined, 1000);
process.stdout.write('begun\n');
