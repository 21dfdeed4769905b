/** What a worker thread is made of. */
export { keepQuiet } from './keepQuiet.ts';
export { refuseHidden } from './refuseHidden.ts';
export { refuseToEnd } from './refuseToEnd.ts';
export { runJob } from './runJob.ts';
