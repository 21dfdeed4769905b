// What a worker thread starts with: it makes TypeScript readable, and the package known by its name, before any claim is loaded.
import { register } from 'node:module';
import { workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { register as registerTypeScript } from 'tsx/esm/api';
import { bundle, exported } from '../../cli/bundle.mjs';

// The pool hands over its own data and then ours.
const [, places] = workerData;
process.setSourceMapsEnabled(true);
const folder = await bundle();
const bundled =
  folder === undefined ? undefined : await import(`${folder}run/threads/thread.mjs`).catch(() => undefined);
registerTypeScript();
register('../sandbox/packageHook.mjs', import.meta.url, {
  data: { ...places, modules: bundled === undefined ? {} : modules() },
});

const { isolateConsole, forbidNondeterminism, forbidExit, runJob } = bundled ?? (await import('./thread.ts'));
const mayPrint = isolateConsole();
forbidExit();
forbidNondeterminism(fileURLToPath(places.properties).replace(/[/\\]$/u, ''));
export default (order) => {
  mayPrint();
  return runJob(order);
};

/** A claim imports the very modules that judge it: their URLs in the bundle, by the names under which they are imported. */
function modules() {
  return Object.fromEntries(exported().map(({ name, file }) => [name, `${folder}${file}.mjs`]));
}
