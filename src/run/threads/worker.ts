import { workerData } from 'node:worker_threads';
import type { Order } from './Order.ts';
import { runJob } from './runJob.ts';
import { forbidExit } from '../sandbox/forbidExit.ts';
import { forbidNondeterminism } from '../sandbox/forbidNondeterminism.ts';
import { isolateConsole } from '../sandbox/isolateConsole.ts';

// The entry of a worker thread. The pool passes its own data first and then ours.
const [, { properties }] = workerData as [unknown, { readonly properties: string }];
process.setSourceMapsEnabled(true);

const mayPrint = isolateConsole();
forbidExit();
forbidNondeterminism(properties);

/** Runs a job. */
export default function run(order: Order): ReturnType<typeof runJob> {
  mayPrint();
  return runJob(order);
}
