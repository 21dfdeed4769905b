/** A command that cannot be carried out as typed; the message is a sentence for the user. The exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
