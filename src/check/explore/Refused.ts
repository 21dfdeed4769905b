/** A question about a claim that cannot be answered as it was put, in a sentence that says what to do. */
export interface Refused {
  readonly refused: string;
}

/** Thrown where a question cannot be answered as it was put. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Answers a question, or says in a sentence why it cannot be answered. */
export function orRefused<T>(answer: () => T): T | Refused {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}
