// What a thread of `npm run calibrate` starts with: it makes TypeScript readable, and hands on.
import { register } from 'tsx/esm/api';

register();
const { default: calibrationJob } = await import('./calibrationJob.ts');
export default calibrationJob;
