// What a thread of `npm run calibrate` starts with.
import { loadBundled } from './loadBundled.mjs';

const { default: calibrationJob } = await loadBundled('cli/calibrationJob');
export default calibrationJob;
