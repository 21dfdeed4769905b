// What a thread of a process that runs the sources starts with; its first argument names the entry of the build.
import { load } from '../../bin/load.mjs';

const module = await load(process.argv[2]);
export default module.default;
