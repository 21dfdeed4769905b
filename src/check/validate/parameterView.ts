import type { Setting } from '../../claim/Setting.ts';
import { didYouMean } from '../../claim/closest.ts';

/** A name that a function of a claim asked for and that is no parameter. */
interface Stray {
  readonly name: string;
  readonly parameters: readonly string[];
}

/** Kept beside what is thrown, for a function may catch it and go on with whatever JavaScript makes of undefined. */
let stray: Stray | undefined;

/** Whether {@link takeStray} has anything to tell. */
export const hasStray = (): boolean => stray !== undefined;

/** The name that was asked for in vain since this was last called, in a sentence; undefined when there is none. */
export function takeStray(): string | undefined {
  if (stray === undefined) return undefined;
  const sentence = straySentence(stray);
  stray = undefined;
  return sentence;
}

function straySentence({ name, parameters }: Stray): string {
  return `asks for ${name}, which is not a parameter (${parametersText(parameters)})${didYouMean(name, parameters)}`;
}

/** The parameters that there are, for a sentence about another name. */
export function parametersText(names: readonly string[]): string {
  if (names.length === 0) return 'there are none';
  return names.length === 1 ? `the only parameter is ${names[0]!}` : `the parameters are ${names.join(', ')}`;
}

/**
 * A setting as a function of a claim sees it: its parameters, and an error for any other name.
 *
 * The parameters are properties of its own, as quick to read as those of a plain object; only another name reaches the
 * trap in its prototype. What every object has (`toString`) is there, and so is what asks whether it can be written as
 * JSON or waited for.
 */
export function parameterView(setting: Setting): Setting {
  const parameters = Object.keys(setting);
  const key = parameters.join();
  const trap = traps.get(key) ?? trapFor(parameters);
  traps.set(key, trap);
  return Object.freeze(Object.assign(Object.create(trap) as Record<string, unknown>, setting));
}

/** One for all settings of the same parameters, so that their views have one shape. */
const traps = new Map<string, object>();

const trapFor = (parameters: readonly string[]): object =>
  new Proxy(Object.prototype, {
    get(target, name, receiver): unknown {
      if (typeof name === 'symbol' || name in target || name === 'toJSON' || name === 'then')
        return Reflect.get(target, name, receiver);
      stray = { name, parameters };
      throw new ReferenceError(straySentence(stray));
    },
  });
