import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';
import { register as registerTypeScript } from 'tsx/esm/api';
import { isBuilt } from '../../store/folders.ts';
import type { Order } from './Order.ts';
import { runJob } from './runJob.ts';
import { forbidExit } from '../sandbox/forbidExit.ts';
import { forbidNondeterminism } from '../sandbox/forbidNondeterminism.ts';
import { isolateConsole } from '../sandbox/isolateConsole.ts';
import { packageModules } from './packageModules.ts';

// The entry of a worker thread: it registers the TypeScript loader and the name of this package before any claim is
// loaded. The pool passes its own data first and then ours.
const [, places] = workerData as [unknown, { readonly packageFile: string; readonly properties: string }];
process.setSourceMapsEnabled(true);
if (isBuilt) registerTypeScript();
register(isBuilt ? './packageHook.mjs' : '../sandbox/packageHook.mjs', import.meta.url, {
  data: { ...places, modules: packageModules() },
});

const mayPrint = isolateConsole();
forbidExit();
forbidNondeterminism(fileURLToPath(places.properties).replace(/[/\\]$/u, ''));

/** Runs a job. */
export default function run(order: Order): ReturnType<typeof runJob> {
  mayPrint();
  return runJob(order);
}
