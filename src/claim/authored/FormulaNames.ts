import type { Closest } from './Misspelt.ts';

/** What a formula must be: itself, or the sentence that says which name in it is no parameter. */
export type NamesOnly<Text, Parameter extends string> = Text extends string
  ? string extends Text
    ? Text
    : [Stray<Text, Parameter>] extends [never]
      ? Text
      : StrayText<Stray<Text, Parameter>, Parameter>
  : Text;

/** The names in a formula that are neither words of its language nor parameters. */
type Stray<Text extends string, Parameter extends string> = Exclude<NamesIn<Text>, Parameter | Reserved>;

type StrayText<Name extends string, Parameter extends string> = Name extends string
  ? [Closest<Name, Parameter>] extends [never]
    ? `the formula names ${Name}, which is not a parameter`
    : `the formula names ${Name}, which is not a parameter; did you mean ${Closest<Name, Parameter>}?`
  : never;

/** The words that are no names (see `parseFormula`). */
type Reserved = 'and' | 'or' | 'not' | 'implies' | 'iff' | 'abs' | 'max' | 'min';

/** The names in a text: letters, digits and _ that begin with a letter. What begins with a digit is a number. */
type NamesIn<
  Text extends string,
  Word extends string = '',
  Found extends string = never,
> = Text extends `${infer First}${infer Rest}`
  ? First extends Letter | Digit
    ? NamesIn<Rest, `${Word}${First}`, Found>
    : NamesIn<Rest, '', Found | Name<Word>>
  : Found | Name<Word>;

type Name<Word extends string> = Word extends `${Digit}${string}` | '' ? never : Word;

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

type Small =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z');

type Letter = Small | Uppercase<Small> | '_';
