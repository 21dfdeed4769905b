import { syncBuiltinESMExports } from 'node:module';
import v8 from 'node:v8';

/** Functions by which a claim could end its worker thread silently, or change the whole process for other claims. */
const PROCESS = ['exit', 'reallyExit', 'abort', 'kill', 'dlopen'];

/** Prevents a claim file from ending the run, and from changing it for others. For worker threads only. */
export function forbidExit(): void {
  const refuse =
    (name: string, why: string) =>
    (given?: unknown): never => {
      const code = typeof given === 'number' && name !== 'process.kill' ? given : '';
      throw new Error(`${name}(${code}) was called; ${why}`);
    };
  for (const name of PROCESS) Reflect.set(process, name, refuse(`process.${name}`, 'a claim may not end the run'));
  // Flags of V8 are those of all threads.
  const change = 'a claim may change nothing outside itself';
  Reflect.set(v8, 'setFlagsFromString', refuse('v8.setFlagsFromString', change));
  Reflect.set(v8, 'setHeapSnapshotNearHeapLimit', refuse('v8.setHeapSnapshotNearHeapLimit', change));
  syncBuiltinESMExports();
}
