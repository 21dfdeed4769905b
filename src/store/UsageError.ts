/** What was typed cannot be done; the message is a sentence for whoever typed it. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
