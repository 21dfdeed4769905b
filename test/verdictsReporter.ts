import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import type { Results } from '../src/results/Results.ts';
import { displayPath, PROPERTIES_FOLDER, REPORTS_FOLDER } from '../src/store/folders.ts';
import { endRun } from '../src/cli/run/endRun.ts';
import { openReport } from '../src/cli/run/openReport.ts';
import { openTerminal, type Terminal } from '../src/cli/terminal/Terminal.ts';
import { parseResults } from '../src/results/parseResults.ts';
import { terminalSummary } from '../src/report/terminal/terminalSummary.ts';
import { failedTests } from './failedTests.ts';

/**
 * Ends a test run that checked claims with the table of verdicts, and writes the report when it checked all. Failures
 * are named once more after that, so that the end of a log shows them.
 */
export default class VerdictsReporter implements Reporter {
  async onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandled: ReadonlyArray<SerializedError>): Promise<void> {
    const results = resultsIn(modules);
    if (results === undefined) return;
    const terminal = openTerminal();
    await tellVerdicts(results, terminal);
    const failed = [...failedTests(modules), ...unhandled.map(({ message }) => `outside of any test: ${message}`)];
    if (failed.length > 0) terminal.print(`\nFailed (reported in full above the verdicts):\n  ${failed.join('\n  ')}`);
  }
}

async function tellVerdicts(results: Results, terminal: Terminal): Promise<void> {
  const properties = PROPERTIES_FOLDER;
  const summary = `\n${terminalSummary(results, terminal)}`;
  const report = results.complete ? await openReport(properties, REPORTS_FOLDER) : undefined;
  await endRun(results, { properties, summary, report }, terminal);
  if (report === undefined)
    terminal.print(`Not all claims were checked, so the report in ${displayPath(REPORTS_FOLDER)} was not changed.`);
}

function resultsIn(modules: ReadonlyArray<TestModule>): Results | undefined {
  for (const module of modules) {
    for (const suite of module.children.allSuites()) {
      const { results } = suite.meta();
      if (results !== undefined) return parseResults(results);
    }
  }
  return undefined;
}
