// What a worker thread starts with: it makes TypeScript readable, and the package known by its name, before any of it is loaded.
import { register } from 'node:module';
import { workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { register as registerTypeScript } from 'tsx/esm/api';

// The pool hands over its own data and then ours.
const [, places] = workerData;
registerTypeScript();
register('./packageHook.mjs', import.meta.url, { data: places });

const { keepQuiet } = await import('./keepQuiet.ts');
const { refuseHidden } = await import('./refuseHidden.ts');
const { runJob } = await import('./runJob.ts');
const mayPrint = keepQuiet();
refuseHidden(fileURLToPath(places.properties).replace(/[/\\]$/u, ''));
export default (order) => {
  mayPrint();
  return runJob(order);
};
