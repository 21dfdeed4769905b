import { PACKAGE_FOLDER } from './folders.ts';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

type AnyFunction = (...given: never[]) => unknown;

/** What to do instead, for the message. */
const RANDOM = 'a claim takes its randomness from rng alone';
const CLOCK = 'a claim may not depend on the time';
const LATER = 'a claim answers at once';

/**
 * Refuses the code of a properties folder what would make a claim's answer depend on more than its setting and its
 * draw: randomness without a stream, the clock, and timers. All other code uses them as before. For worker threads only.
 *
 * What is refused throws where it is called, so that the claim is faulty and the fault tells the place; whatever gets
 * round this is found by deciding a setting twice.
 *
 * @param properties path of the properties folder, absolute
 */
export function refuseHidden(properties: string): void {
  const claims = [properties, pathToFileURL(properties).href];
  const ours = path.join(PACKAGE_FOLDER, 'src');
  const others = [ours, pathToFileURL(ours).href];
  const isClaim = (file: string): boolean =>
    claims.some((folder) => isBelow(file, folder)) &&
    !others.some((folder) => isBelow(file, folder)) &&
    !file.includes('/node_modules/');
  const refuse = (name: string, advice: string): void => {
    if (callers().some(isClaim)) throw new Error(`${name} was called; ${advice}`);
  };
  const guard = (holder: object, key: string, name: string, advice: string): void => {
    const original = Reflect.get(holder, key) as AnyFunction;
    const guarded = function (this: unknown, ...given: never[]): unknown {
      refuse(name, advice);
      return Reflect.apply(original, this, given);
    };
    // Node keeps further functions on some of these, such as a promised setTimeout.
    Object.defineProperties(guarded, Object.getOwnPropertyDescriptors(original));
    Object.defineProperty(holder, key, { value: guarded, writable: true, configurable: true, enumerable: true });
  };
  guard(Math, 'random', 'Math.random()', RANDOM);
  guard(Object.getPrototypeOf(crypto) as object, 'getRandomValues', 'crypto.getRandomValues()', RANDOM);
  guard(Object.getPrototypeOf(crypto) as object, 'randomUUID', 'crypto.randomUUID()', RANDOM);
  guard(Date, 'now', 'Date.now()', CLOCK);
  guard(Object.getPrototypeOf(performance) as object, 'now', 'performance.now()', CLOCK);
  guard(process.hrtime, 'bigint', 'process.hrtime.bigint()', CLOCK);
  guard(process, 'hrtime', 'process.hrtime()', CLOCK);
  for (const timer of ['setTimeout', 'setInterval', 'setImmediate']) guard(globalThis, timer, `${timer}()`, LATER);
  globalThis.Date = new Proxy(Date, {
    construct(target, given: never[], made) {
      if (given.length === 0) refuse('new Date()', CLOCK);
      return Reflect.construct(target, given, made) as Date;
    },
    apply(target, self, given: never[]) {
      refuse('Date()', CLOCK);
      return Reflect.apply(target, self, given) as string;
    },
  });
}

const isBelow = (file: string, folder: string): boolean =>
  file.startsWith(folder) && (file[folder.length] === '/' || file[folder.length] === path.sep);

/** Frames that are looked at, for a claim may call a library that calls what is refused. */
const FRAMES = 100;

/** The files of the functions that are under way. */
function callers(): string[] {
  const { stackTraceLimit } = Error;
  // oxlint-disable-next-line typescript/unbound-method -- it is put back as it was, not called
  const { prepareStackTrace } = Error;
  try {
    Error.stackTraceLimit = FRAMES;
    Error.prepareStackTrace = (_error, sites) => sites.map((site) => site.getFileName() ?? '');
    const { stack } = new Error('where') as { readonly stack?: unknown };
    return Array.isArray(stack) ? (stack as string[]) : [];
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}
