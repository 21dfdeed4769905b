import type { TestCase, TestModule, TestSuite } from 'vitest/node';

/**
 * The failures, a line each: the project, the file, the names and the first line of the first error. Vitest reports
 * them in full, but before the table of verdicts, which is long; this is for a reader who sees only the end of a log.
 */
export function failedTests(modules: readonly TestModule[]): string[] {
  return modules.flatMap((module) => {
    const file = `${module.project.name}  ${module.relativeModuleId}`;
    return failedIn(module).map(([name, message]) => `${[file, ...name].join(' > ')}: ${message.split('\n', 1)[0]}`);
  });
}

/** The names of a failed test, from the outermost group on, and its first error. */
function failedIn(told: TestModule | TestSuite | TestCase): [name: readonly string[], message: string][] {
  const name = told.type === 'module' ? [] : [told.fullName];
  if (told.type === 'test') {
    const { state, errors } = told.result();
    return state === 'failed' ? [[name, errors[0]?.message ?? 'failed']] : [];
  }
  const own = told.errors().slice(0, 1);
  return [
    ...own.map(({ message }): [readonly string[], string] => [name, message]),
    ...told.children.array().flatMap(failedIn),
  ];
}
