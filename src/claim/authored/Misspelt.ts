/**
 * The known words that a misspelt one becomes by one change of a letter or, from six letters, by two; never if there is
 * none, and for a single letter, which is as near to any other. A change puts a letter in, leaves one out, replaces one or
 * exchanges two neighbours. For programs that run there is `closest`.
 */
export type Closest<Word extends string, Known extends string> = Word extends `${infer _1}${infer _2}${string}`
  ? Nearest<Word, Known>
  : never;

type Nearest<Word extends string, Known extends string> = [Near<Word, Known, [0]>] extends [never]
  ? Word extends `${infer _1}${infer _2}${infer _3}${infer _4}${infer _5}${infer _6}${string}`
    ? Near<Word, Known, [0, 0]>
    : never
  : Near<Word, Known, [0]>;

/** Those of the known words that are at most so many changes away. */
type Near<Word extends string, Known extends string, Changes extends readonly 0[]> = Known extends string
  ? true extends IsNear<Lowercase<Word>, Lowercase<Known>, Changes>
    ? Known
    : never
  : never;

/** Whether two words are at most so many changes apart; both true and false count as true. */
type IsNear<A extends string, B extends string, Changes extends readonly 0[]> = A extends `${infer First}${infer Rest}`
  ? B extends `${First}${infer Other}`
    ? IsNear<Rest, Other, Changes>
    : Changes extends readonly [0, ...infer Fewer extends readonly 0[]]
      ? B extends `${infer Second}${infer Other}`
        ?
            | IsNear<Rest, Other, Fewer>
            | IsNear<Rest, B, Fewer>
            | IsNear<A, Other, Fewer>
            | (A extends `${First}${Second}${infer AfterA}`
                ? B extends `${Second}${First}${infer AfterB}`
                  ? IsNear<AfterA, AfterB, Fewer>
                  : false
                : false)
        : IsNear<Rest, B, Fewer>
      : false
  : B extends ''
    ? true
    : Changes extends readonly [0, ...infer Fewer extends readonly 0[]]
      ? B extends `${string}${infer Other}`
        ? IsNear<A, Other, Fewer>
        : false
      : false;
