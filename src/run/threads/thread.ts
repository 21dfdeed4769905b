/** What a worker thread is made of. */
export { isolateConsole } from '../sandbox/isolateConsole.ts';
export { forbidNondeterminism } from '../sandbox/forbidNondeterminism.ts';
export { forbidExit } from '../sandbox/forbidExit.ts';
export { runJob } from '../runJob.ts';
