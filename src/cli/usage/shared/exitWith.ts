/** The action of a command. @param run runs the command and returns the exit code of the process */
export function exitWith<Typed extends readonly unknown[]>(
  run: (...typed: Typed) => Promise<number>,
): (...typed: Typed) => Promise<void> {
  return async (...typed) => {
    process.exitCode = await run(...typed);
  };
}
