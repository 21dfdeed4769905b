import { syncBuiltinESMExports } from 'node:module';
import nodeCrypto from 'node:crypto';
import os from 'node:os';
import timers from 'node:timers';
import { fileOwner } from './fileOwner.ts';

type AnyFunction = (...given: never[]) => unknown;

/** What to do instead, for the message. */
const RANDOM = 'take all randomness from rng';
const CLOCK = 'a claim may not depend on the time';
const LATER = 'a claim must return its answer synchronously';
const COLLECTED = 'a claim may not depend on when memory is collected';

/** The original clock and timer, for the engine itself. */
export const unguarded = {
  now: performance.now.bind(performance),
  setImmediate: globalThis.setImmediate,
};

// oxlint-disable-next-line typescript/unbound-method -- it needs no `this`
const { captureStackTrace } = Error;

/**
 * Forbids claim code what would make a result depend on more than the setting and the draw: randomness without a keyed
 * stream, the clock, timers and other work for later, and the time at which memory is collected. Node, packages and this package may still use them. For worker threads only.
 *
 * Every other file is claim code, wherever it is and however it was reached, including a helper that a claim imports
 * from another folder. If a claim passes the function itself, `value: Date.now`, no claim file is on the stack between
 * the engine and the clock. The engine itself calls only {@link unguarded}, so any other call from it comes from a
 * claim.
 *
 * A forbidden call throws, so that the claim is faulty and the fault has a location; code that evades this is detected
 * by deciding a setting twice.
 *
 * @param properties path of the properties folder, absolute and without links
 */
export function forbidNondeterminism(properties: string): void {
  const ownerOf = fileOwner(properties);
  const refuse = (name: string, advice: string, called: AnyFunction): void => {
    const owning = callers(called).map(ownerOf);
    // A promise that calls the function itself has no caller on the stack; nor has Node when it sets a timer.
    const isHandedOver = owning.length === 0 ? advice !== LATER : owning[0] === 'engine';
    if (isHandedOver || owning.includes('claim')) throw new Error(`${name} was called; ${advice}`);
  };
  const guard = (holder: object, key: string, name: string, advice: string): void => {
    const property = Object.getOwnPropertyDescriptor(holder, key)!;
    const part = 'value' in property ? 'value' : 'get';
    const original = Reflect.get(property, part) as AnyFunction;
    const guarded = function (this: unknown, ...given: never[]): unknown {
      refuse(name, advice, guarded);
      return Reflect.apply(original, this, given);
    };
    // Node attaches further functions to some of these, such as the promisified setTimeout.
    Object.defineProperties(guarded, Object.getOwnPropertyDescriptors(original));
    Object.defineProperty(holder, key, { ...property, [part]: guarded });
  };
  guard(Math, 'random', 'Math.random()', RANDOM);
  guard(Object.getPrototypeOf(crypto) as object, 'getRandomValues', 'crypto.getRandomValues()', RANDOM);
  guard(Object.getPrototypeOf(crypto) as object, 'randomUUID', 'crypto.randomUUID()', RANDOM);
  for (const key of ['randomBytes', 'randomFill', 'randomFillSync', 'randomInt', 'randomUUID'])
    guard(nodeCrypto, key, `crypto.${key}()`, RANDOM);
  guard(Date, 'now', 'Date.now()', CLOCK);
  guard(Event.prototype, 'timeStamp', 'event.timeStamp', CLOCK);
  const clock = Object.getPrototypeOf(performance) as object;
  for (const key of ['now', 'mark', 'toJSON']) guard(clock, key, `performance.${key}()`, CLOCK);
  guard(clock, 'timeOrigin', 'performance.timeOrigin', CLOCK);
  guard(process.hrtime, 'bigint', 'process.hrtime.bigint()', CLOCK);
  for (const key of ['hrtime', 'uptime', 'cpuUsage', 'memoryUsage', 'resourceUsage'])
    guard(process, key, `process.${key}()`, CLOCK);
  for (const key of ['uptime', 'loadavg', 'freemem']) guard(os, key, `os.${key}()`, CLOCK);
  for (const timer of ['setTimeout', 'setInterval', 'setImmediate']) {
    guard(globalThis, timer, `${timer}()`, LATER);
    guard(timers, timer, `${timer}()`, LATER);
  }
  guard(Atomics, 'waitAsync', 'Atomics.waitAsync()', LATER);
  const subtle = Object.getPrototypeOf(crypto.subtle) as object;
  for (const key of Object.getOwnPropertyNames(subtle).filter((name) => name !== 'constructor'))
    guard(subtle, key, `crypto.subtle.${key}()`, LATER);
  guard(WeakRef.prototype, 'deref', 'WeakRef.deref()', COLLECTED);
  guard(FinalizationRegistry.prototype, 'register', 'FinalizationRegistry.register()', COLLECTED);
  guardDates(refuse);
  // Makes names imported from Node's own modules refer to the guarded functions, too.
  syncBuiltinESMExports();
}

/** Guards calls that default to the current time: `new Date()`, `Date()`, and formatting without a date. */
function guardDates(refuse: (name: string, advice: string, called: AnyFunction) => void): void {
  const construct = (target: DateConstructor, given: never[], made: AnyFunction): Date => {
    if (given.length === 0) refuse('new Date()', CLOCK, construct);
    return Reflect.construct(target, given, made) as Date;
  };
  const apply = (target: DateConstructor, self: unknown, given: never[]): string => {
    refuse('Date()', CLOCK, apply);
    return Reflect.apply(target, self, given) as string;
  };
  globalThis.Date = new Proxy(Date, { construct, apply });
  Reflect.defineProperty(Date.prototype, 'constructor', { value: Date, writable: true, configurable: true });
  const { prototype } = Intl.DateTimeFormat;
  const ofNoDate = <T>(format: (date?: number | Date) => T, name: string): ((date?: number | Date) => T) => {
    const guarded = function (this: unknown, date?: number | Date): T {
      if (date === undefined) refuse(name, CLOCK, guarded);
      return Reflect.apply(format, this, [date]);
    };
    return guarded;
  };
  const original = Reflect.get(Object.getOwnPropertyDescriptor(prototype, 'format')!, 'get') as AnyFunction;
  const get = function (this: Intl.DateTimeFormat): (date?: number | Date) => string {
    const format = Reflect.apply(original, this, []) as (date?: number | Date) => string;
    return ofNoDate(format, 'Intl.DateTimeFormat.format()');
  };
  Object.defineProperty(prototype, 'format', { get, configurable: true });
  // oxlint-disable-next-line typescript/unbound-method -- it is called on what it belongs to
  prototype.formatToParts = ofNoDate(prototype.formatToParts, 'Intl.DateTimeFormat.formatToParts()');
}

/**
 * The files of the functions on the call stack, innermost first, without Node's own and without compiled WebAssembly,
 * which has no file and belongs to its caller.
 */
function callers(called: AnyFunction): string[] {
  const { stackTraceLimit } = Error;
  // oxlint-disable-next-line typescript/unbound-method -- it is restored, not called
  const { prepareStackTrace } = Error;
  try {
    // No limit, since a claim may be deep in the stack.
    Error.stackTraceLimit = Infinity;
    Error.prepareStackTrace = (_error, sites) => sites.map((site) => site.getFileName() ?? '');
    const where: { readonly stack?: unknown } = {};
    captureStackTrace(where, called);
    const files = Array.isArray(where.stack) ? (where.stack as string[]) : [];
    return files.filter((file) => /^(?!node:|wasm:)./u.test(file));
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}
