import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { fileOwner } from './fileOwner.ts';

type AnyFunction = (...given: never[]) => unknown;

/** What to do instead, for the message. */
const RANDOM = 'a claim takes its randomness from rng alone';
const CLOCK = 'a claim may not depend on the time';
const LATER = 'a claim answers at once';

/** The clock and the timer of the engine itself, as they were before they were guarded. */
export const unguarded = {
  now: performance.now.bind(performance),
  setImmediate: globalThis.setImmediate,
};

// oxlint-disable-next-line typescript/unbound-method -- it needs no `this`
const { captureStackTrace } = Error;

/**
 * Refuses the code of claims what would make an answer depend on more than its setting and its draw: randomness without
 * a stream, the clock, and timers. Node, packages and this package use them as before. For worker threads only.
 *
 * A claim's code is every file that is none of those, wherever it lies and whichever way it was reached: a helper that a
 * claim imports from another folder is a part of it. Where a claim hands over the function itself, `value: Date.now`, no
 * file of it stands between the engine and the clock. The engine has {@link unguarded}, and so whatever else it calls was
 * handed over.
 *
 * What is refused throws where it is called, so that the claim is faulty and the fault tells the place; whatever gets
 * round this is found by deciding a setting twice.
 *
 * @param properties path of the properties folder, absolute and without links
 */
export function forbidNondeterminism(properties: string): void {
  const ownerOf = fileOwner(properties);
  const refuse = (name: string, advice: string, called: AnyFunction): void => {
    const owning = callers(called).map(ownerOf);
    // A promise that goes on with the function itself has no caller at all; nor has Node where it sets a timer.
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
    // Node keeps further functions on some of these, such as a promised setTimeout.
    Object.defineProperties(guarded, Object.getOwnPropertyDescriptors(original));
    Object.defineProperty(holder, key, { ...property, [part]: guarded });
  };
  guard(Math, 'random', 'Math.random()', RANDOM);
  guard(Object.getPrototypeOf(crypto) as object, 'getRandomValues', 'crypto.getRandomValues()', RANDOM);
  guard(Object.getPrototypeOf(crypto) as object, 'randomUUID', 'crypto.randomUUID()', RANDOM);
  guard(Date, 'now', 'Date.now()', CLOCK);
  const clock = Object.getPrototypeOf(performance) as object;
  for (const key of ['now', 'mark', 'toJSON']) guard(clock, key, `performance.${key}()`, CLOCK);
  guard(clock, 'timeOrigin', 'performance.timeOrigin', CLOCK);
  guard(process.hrtime, 'bigint', 'process.hrtime.bigint()', CLOCK);
  for (const key of ['hrtime', 'uptime', 'cpuUsage']) guard(process, key, `process.${key}()`, CLOCK);
  guard(os, 'uptime', 'os.uptime()', CLOCK);
  for (const timer of ['setTimeout', 'setInterval', 'setImmediate']) guard(globalThis, timer, `${timer}()`, LATER);
  guardDates(refuse);
  // A name that is imported from a module of Node's is the guarded function, too.
  syncBuiltinESMExports();
}

/** Guards what says the time when it is not told which: `new Date()`, `Date()`, and the format of no date. */
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
 * The files of the functions that are under way, from the one that called a function outwards: without Node's own, and
 * without compiled WebAssembly, which has no file and belongs to whoever called it.
 */
function callers(called: AnyFunction): string[] {
  const { stackTraceLimit } = Error;
  // oxlint-disable-next-line typescript/unbound-method -- it is put back as it was, not called
  const { prepareStackTrace } = Error;
  try {
    // All of them: a claim may be a long way down.
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
