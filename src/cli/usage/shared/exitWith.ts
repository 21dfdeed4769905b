/**
 * The action of a command.
 *
 * @param run does what the command is for; its number becomes the exit code of the process
 */
export function exitWith<Typed extends readonly unknown[]>(
  run: (...typed: Typed) => Promise<number>,
): (...typed: Typed) => Promise<void> {
  return async (...typed) => {
    process.exitCode = await run(...typed);
  };
}
