import type { Reporter, TestModule } from 'vitest/node';
import type { Results } from '../src/claim/Results.ts';
import { REPORTS_FOLDER, readable } from '../src/cli/folders.ts';
import { openTerminal } from '../src/cli/Terminal.ts';
import { writeReport } from '../src/cli/writeReport.ts';
import { parseResults } from '../src/report/parseResults.ts';
import { terminalSummary } from '../src/report/terminalSummary.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** The results of the claims that were checked, as results.json holds them. */
    results?: string;
  }
}

/** Ends a test run that checked claims with the table of verdicts, and writes the report when it checked all. */
export default class VerdictsReporter implements Reporter {
  async onTestRunEnd(modules: ReadonlyArray<TestModule>): Promise<void> {
    const results = resultsIn(modules);
    if (results === undefined) return;
    const { say, colour, width } = openTerminal();
    say(`\n${terminalSummary(results, { colour, width })}`);
    if (results.complete) {
      await writeReport(results, REPORTS_FOLDER);
      say(`The report: ${readable(REPORTS_FOLDER)}/index.html`);
    } else {
      say(`These are some of the claims; the report in ${readable(REPORTS_FOLDER)} was left as it is.`);
    }
  }
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
