import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { explainErrors } from '../../check/validate/ClaimFault.ts';
import { forbidExit } from '../sandbox/forbidExit.ts';
import { forbidNondeterminism } from '../sandbox/forbidNondeterminism.ts';
import { isolateConsole } from '../sandbox/isolateConsole.ts';
import { refusalOf } from '../sandbox/permissions.ts';
import type { Order } from './Order.ts';
import { runJob } from './runJob.ts';

// The entry of a worker thread.
const { checks } = workerData as { readonly checks: boolean };

const mayPrint = isolateConsole();
forbidExit();
explainErrors(refusalOf);

/** What jobs need is loaded before the first of them comes, and nothing is while one runs. */
const loaded = Promise.all([import('../../index.ts'), ...(checks ? [import('../../check/checkClaim.ts')] : [])]);

// Orders come on a channel of their own: what a claim posts to its parent is not read.
const [port] = (await once(parentPort!, 'message')) as [MessagePort];
const post = port.postMessage.bind(port);
let isGuarded = false;
port.on('message', (order: Order) => {
  // Before any code of a claim is there; no thread runs claims of two folders.
  if (!isGuarded) forbidNondeterminism(order.properties);
  isGuarded = true;
  mayPrint();
  void loaded.then(() => runJob(order)).then((answer) => post(answer));
});
