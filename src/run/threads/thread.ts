/** What a worker thread is made of. */
export { keepQuiet } from '../sandbox/keepQuiet.ts';
export { refuseHidden } from '../sandbox/refuseHidden.ts';
export { refuseToEnd } from '../sandbox/refuseToEnd.ts';
export { runJob } from '../runJob.ts';
