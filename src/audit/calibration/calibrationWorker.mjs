// What a thread of `npm run calibrate` starts with.
import { loadBundled } from '../../cli/loadBundled.mjs';

const { default: calibrationJob } = await loadBundled('audit/calibration/calibrationJob');
export default calibrationJob;
