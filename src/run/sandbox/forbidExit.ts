/** Prevents a claim file from ending its worker thread silently. For worker threads only. */
export function forbidExit(): void {
  const refuse =
    (name: string) =>
    (given?: unknown): never => {
      const code = typeof given === 'number' && name !== 'kill' ? given : '';
      throw new Error(`process.${name}(${code}) was called; a claim may not end the run`);
    };
  for (const name of ['exit', 'reallyExit', 'abort', 'kill']) Reflect.set(process, name, refuse(name));
}
