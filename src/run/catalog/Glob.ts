/** A place in a glob: what one letter leads on to, and where the glob continues without a letter. */
interface Place {
  readonly letter?: string | undefined;
  /** The place after that letter; any letter leads there where none is named. */
  readonly after?: number | undefined;
  readonly also: readonly number[];
}

/**
 * A glob of ids: `*` matches any characters, `?` matches one, `{a,b}` matches a or b. Whatever its stars and braces, the
 * time to match a text is at most proportional to the product of the two lengths: all ways through the glob are followed
 * at once.
 */
export class Glob {
  readonly #places: readonly Place[];
  readonly #end: number;

  constructor(pattern: string) {
    const places: Place[] = [];
    const signs = Array.from(pattern.replaceAll(/\*+/gu, '*'));
    for (let at = 0; at < signs.length;) {
      const choices = choicesAt(signs, at);
      if (choices === undefined) addSign(places, signs[at++]!);
      else {
        addChoices(places, choices);
        at += choices.reduce((sum, choice) => sum + choice.length + 1, 1);
      }
    }
    this.#end = places.length;
    this.#places = [...places, { also: [] }];
  }

  /** Whether a text is one that the glob means. */
  matches(text: string): boolean {
    return this.#reached(text).has(this.#end);
  }

  /** Whether the glob means some text with this beginning. */
  couldBegin(beginning: string): boolean {
    return this.#reached(beginning).size > 0;
  }

  /** The places to which a text may lead. */
  #reached(text: string): ReadonlySet<number> {
    let now = this.#withOthers([0]);
    for (const letter of text) {
      const next: number[] = [];
      for (const at of now) {
        const place = this.#places[at]!;
        if (place.after !== undefined && (place.letter ?? letter) === letter) next.push(place.after);
      }
      now = this.#withOthers(next);
    }
    return now;
  }

  #withOthers(places: readonly number[]): ReadonlySet<number> {
    const all = new Set(places);
    for (const at of all) for (const other of this.#places[at]!.also) all.add(other);
    return all;
  }
}

/** The choices between the braces that begin here; none where no braces do, or others begin between them. */
function choicesAt(signs: readonly string[], at: number): readonly (readonly string[])[] | undefined {
  if (signs[at] !== '{') return undefined;
  const choices: string[][] = [[]];
  for (let i = at + 1; i < signs.length; i++) {
    const sign = signs[i]!;
    if (sign === '{') return undefined;
    if (sign === '}') return choices;
    if (sign === ',') choices.push([]);
    else choices.at(-1)!.push(sign);
  }
  return undefined;
}

function addSign(places: Place[], sign: string): void {
  const at = places.length;
  if (sign === '*') places.push({ after: at, also: [at + 1] });
  else places.push({ letter: sign === '?' ? undefined : sign, after: at + 1, also: [] });
}

/** Adds a place that leads to each choice, and after each choice one that leads behind the last. */
function addChoices(places: Place[], choices: readonly (readonly string[])[]): void {
  const begins: number[] = [];
  const end = places.length + 1 + choices.reduce((sum, choice) => sum + choice.length + 1, 0);
  places.push({ also: begins });
  for (const choice of choices) {
    begins.push(places.length);
    for (const sign of choice) addSign(places, sign);
    places.push({ also: [end] });
  }
}
