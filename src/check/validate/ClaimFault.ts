import { claimFilePosition } from '../../claim/claimFile.ts';
import type { Fault } from '../../results/ClaimResult.ts';
import type { Comparison } from '../../claim/Comparison.ts';
import { unusedComparison, watchComparisons } from '../../claim/unusedComparison.ts';
import { atSetting, type Setting, settingText } from '../../claim/Setting.ts';
import { ASK_ALWAYS, type CallRecord, UNWATCHED } from './CallRecord.ts';
import { hasStray, takeStray } from './parameterView.ts';
import { cut } from '../../results/words/cut.ts';

/** A claim's own code did what it must not: threw, or returned what is no answer. */
export class ClaimFault extends Error {
  override readonly name = 'ClaimFault';
  readonly fault: Fault;

  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.message, options);
    this.fault = fault;
  }
}

/**
 * Called with the function of a claim that is about to run, and the setting; the key is empty once it has returned and the
 * engine is at work. Answers whether the time for the claim is over.
 */
type Watch = (key: string, setting: Setting) => boolean;

let watch: Watch | undefined;
let record = UNWATCHED;

/**
 * From now on the watcher is called before each function of a claim that runs in this thread, so that one that hangs can be
 * named; once it answers that the time is over, no more of them are run.
 *
 * @param kept where loops of calls record them instead, until it requests that the watcher be called; none by default
 */
export function watchRuns(watcher: Watch | undefined, kept?: CallRecord): void {
  watch = watcher;
  record = kept ?? (watcher === undefined ? UNWATCHED : ASK_ALWAYS);
}

/** The record in which a loop of calls writes each of them; where it has a request, {@link begins} is to be called. */
export const callRecord = (): CallRecord => record;

/** The time for a claim is over, as whoever watches says: nothing more of it is run. The engine itself knows no clock. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

let isFinishing = false;

/** Says that a function of a claim is about to run. @throws OutOfTime when there is no more time for it */
export function begins(key: string, setting: Setting): void {
  if (watch?.(key, setting) === true && !isFinishing) throw new OutOfTime('the time for the claim is over');
}

/** Says that no function of a claim runs just now. */
export function rests(): void {
  watch?.('', NOWHERE);
}

const NOWHERE: Setting = Object.freeze({});

/** Does what must be brought to its end, such as drawing once more what was drawn: no time limit stops it. */
export async function toTheEnd<T>(work: () => T | Promise<T>): Promise<T> {
  isFinishing = true;
  try {
    return await work();
  } finally {
    isFinishing = false;
  }
}

/**
 * Runs one function of a claim.
 *
 * @param key the key of the claim that holds it, for the message
 * @param subject given to it; so that what runs for every draw need not be made anew for each
 * @throws ClaimFault when it throws, or returns a promise
 */
export function run<T>(key: string, setting: Setting, compute: () => T): T;
export function run<T, Subject>(key: string, setting: Setting, compute: (subject: Subject) => T, subject: Subject): T;
export function run<T>(key: string, setting: Setting, compute: (subject?: unknown) => T, subject?: unknown): T {
  begins(key, setting);
  let value: T;
  try {
    value = compute(subject);
  } catch (error) {
    throw thrownBy(key, setting, error);
  }
  mustBeValue(key, setting, value);
  return value;
}

/** What is thrown where a function of a claim threw: its fault, unless what ran within it was at fault and is named already. */
export function thrownBy(key: string, setting: Setting, error: unknown): unknown {
  if (error instanceof OutOfTime || error instanceof ClaimFault) return error;
  const stray = takeStray();
  if (stray !== undefined) return fault(key, setting, `${key} ${stray}`, error);
  return fault(key, setting, `${key} threw${atSetting(setting)}: ${messageOf(error)}`, error);
}

/** Refuses what a function returned that asked for a name in vain, and a promise. @throws ClaimFault */
export function mustBeValue(key: string, setting: Setting, value: unknown): void {
  // Short, so that it is compiled into the loop that calls it.
  if (hasStray() || (typeof value === 'object' && value instanceof Promise)) throw noValue(key, setting, value);
}

function noValue(key: string, setting: Setting, value: unknown): ClaimFault {
  // The claim's own code may have caught what told it so.
  const stray = takeStray();
  if (stray !== undefined) return fault(key, setting, `${key} ${stray}`);
  if (value instanceof Promise) value.catch(() => undefined);
  return fault(
    key,
    setting,
    `${key} returned a promise${atSetting(setting)}; it must return the value itself, so it cannot be async`,
  );
}

/**
 * The same for a function that answers with a truth value or a comparison.
 *
 * @throws ClaimFault besides when it takes a comparison for a truth value
 */
export function answerFrom<T>(key: string, setting: Setting, compute: () => T): T;
export function answerFrom<T, Subject>(
  key: string,
  setting: Setting,
  compute: (subject: Subject) => T,
  subject: Subject,
): T;
export function answerFrom<T>(key: string, setting: Setting, compute: (subject?: unknown) => T, subject?: unknown): T {
  watchComparisons();
  const answer = run(key, setting, compute, subject);
  mustBeAsked(key, setting, answer);
  return answer;
}

/** Ends what `watchComparisons` began. @throws ClaimFault when a comparison was taken for a truth value */
export function mustBeAsked(key: string, setting: Setting, answer: unknown): void {
  const unused = unusedComparison(answer);
  if (unused !== undefined) throw notAsked(key, setting, unused);
}

const notAsked = (key: string, setting: Setting, unused: Comparison): ClaimFault =>
  fault(key, setting, `${key} ${unusedText(unused)}${atSetting(setting)}; ${AS_TRUE}`);

const unusedText = ({ left, relation, right }: Comparison): string =>
  `compared ${cut(String(left), 40)} ${relation} ${cut(String(right), 40)} and did not ask whether it holds`;

const AS_TRUE = 'a comparison is an object, which JavaScript takes for true: return it, or write .holds after it';

/** The fault of one function of a claim at a setting; tells the place in the claim file where an error arose. */
export function fault(key: string, setting: Setting, message: string, cause?: unknown): ClaimFault {
  const place = placeOf(cause);
  return new ClaimFault(
    { message, key, setting: scalars(setting), ...(place === undefined ? {} : { place }) },
    { cause },
  );
}

/** A setting that somebody wrote may hold anything; in a result it holds what a setting may hold. */
function scalars(setting: Setting): Setting {
  const isScalar = (value: unknown): boolean =>
    typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' || typeof value === 'boolean';
  if (Object.values(setting).every((value) => isScalar(value))) return setting;
  return Object.fromEntries(
    Object.entries(setting).map(([name, value]) => [name, isScalar(value) ? value : written(value)]),
  );
}

/**
 * Uses the range of a parameter.
 *
 * @throws ClaimFault when it is empty or has a bound that is no number, with the earlier parameters that make it so
 */
export function ranged<T>(name: string, earlier: Setting, use: () => T): T {
  begins('forAll', earlier);
  try {
    return use();
  } catch (error) {
    if (error instanceof OutOfTime) throw error;
    const at = Object.keys(earlier).length === 0 ? '' : ` at ${settingText(earlier)}`;
    throw fault('forAll', earlier, `the range of ${name}${at}: ${messageOf(error)}`, error);
  }
}

/** A number that a claim returned. @throws ClaimFault when it is NaN or no number */
export function numberFrom(key: string, setting: Setting, compute: () => number): number;
export function numberFrom<Subject>(
  key: string,
  setting: Setting,
  compute: (subject: Subject) => number,
  subject: Subject,
): number;
export function numberFrom(
  key: string,
  setting: Setting,
  compute: (subject?: unknown) => number,
  subject?: unknown,
): number {
  return mustBeNumber(key, setting, run(key, setting, compute, subject));
}

/** @throws ClaimFault when it is NaN or no number */
export function mustBeNumber(key: string, setting: Setting, value: unknown): number {
  if (typeof value === 'number' && !Number.isNaN(value)) return value;
  throw noSuch('a number', key, setting, value);
}

/** A truth value that a claim returned. @throws ClaimFault when it is none */
export function truthFrom(key: string, setting: Setting, compute: () => boolean): boolean;
export function truthFrom<Subject>(
  key: string,
  setting: Setting,
  compute: (subject: Subject) => boolean,
  subject: Subject,
): boolean;
export function truthFrom(
  key: string,
  setting: Setting,
  compute: (subject?: unknown) => boolean,
  subject?: unknown,
): boolean {
  return mustBeTruth(key, setting, answerFrom(key, setting, compute, subject));
}

/** @throws ClaimFault when it is no truth value */
export function mustBeTruth(key: string, setting: Setting, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw noSuch('true or false', key, setting, value);
}

const noSuch = (wanted: string, key: string, setting: Setting, value: unknown): ClaimFault =>
  fault(
    key,
    setting,
    `${key} returned ${written(value)}${atSetting(setting)}; it must return ${wanted}${wanted === 'a number' ? cureOf(value) : ''}`,
  );

/** What makes a number of an object that stands for one, as a fraction does; nothing for what does not. */
export const cureOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && typeof value.valueOf() === 'number'
    ? ': write .valueOf() after it'
    : '';

/** How a value that should not be there is shown in a message. */
export function written(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(cut(value));
  if (typeof value === 'bigint') return `${cut(String(value))}n`;
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return arrayWritten(value);
  if (typeof value === 'object' && value !== null) return 'an object';
  return Object.is(value, -0) ? '-0' : String(value);
}

/** A short list of numbers or texts in full; a longer or a mixed one would not be read. */
function arrayWritten(values: readonly unknown[]): string {
  const isShort = values.length > 0 && values.length <= 3 && values.every((value) => typeof value !== 'object');
  return isShort ? `[${Array.from(values, written).join(', ')}]` : 'an array';
}

let explain: (error: Error) => string | undefined = () => undefined;

/** From now on an error has the message that `explainer` gives it, if it gives one. */
export function explainErrors(explainer: (error: Error) => string | undefined): void {
  explain = explainer;
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? cut(explain(error) ?? error.message) : written(error);
}

let toSources = (frames: string): string => frames;

/** From now on the frames of stack traces are read as they are after `map`, which finds the sources of a bundled module. */
export function mapFrames(map: (frames: string) => string): void {
  toSources = map;
}

/** File, line and column in the claim file, from a stack trace; the folder is left out, for it tells of the machine. */
export function placeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { stack, message }: { readonly stack?: unknown; readonly message: unknown } = error;
  if (typeof stack !== 'string' || typeof message !== 'string') return undefined;
  // The message stands before the frames; it may be long, and name another file.
  const at = stack.indexOf(message);
  const frames = at === -1 ? stack : stack.slice(at + message.length);
  return claimFilePosition(toSources(frames));
}
