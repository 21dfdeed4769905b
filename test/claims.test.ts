import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClaimResult } from '../src/results/ClaimResult.ts';
import type { Results } from '../src/results/Results.ts';
import { PROPERTIES_FOLDER, REPORTS_FOLDER } from '../src/store/folders.ts';
import { runPaper } from '../src/run/runPaper.ts';
import { withCatalog } from '../src/run/catalog/withCatalog.ts';
import { resultsJson } from '../src/results/resultsJson.ts';
import { onOneLine } from '../src/results/words/printable.ts';
import { verdictsMarkdown } from '../src/report/markdown/verdictsMarkdown.ts';
import { surpriseError } from './surpriseError.ts';
import { verdictsIn } from './verdictsIn.ts';

/** Milliseconds that a claim's test may take, with the claims that are checked before it. */
const TIMEOUT = 600_000;

const survey = await withCatalog(PROPERTIES_FOLDER, 60, (found) => found);
const ids = new Map(survey.claims.map(({ id, title }) => [onOneLine(`${id}: ${title}`), id]));
const TABLE = 'reports/verdicts.md agrees';

describe('every claim gets the verdict that it expects', { timeout: TIMEOUT }, () => {
  let results: Promise<Results>;
  const decided = new Map<string, Promise<ClaimResult>>();

  // Starts the one run that all tests wait for. It checks only the claims whose tests were requested.
  // oxlint-disable-next-line no-empty-pattern -- vitest wants the pattern
  beforeAll(({}, suite) => {
    const asked = suite.tasks.filter(({ mode }) => mode !== 'skip' && mode !== 'todo').map(({ name }) => name);
    const only = asked.includes(TABLE) ? [...ids.values()] : asked.map((name) => ids.get(name)!);
    const tell = new Map<string, (result: ClaimResult) => void>();
    for (const id of only) {
      decided.set(
        id,
        new Promise((resolve) => {
          tell.set(id, resolve);
        }),
      );
    }
    results = runPaper({
      properties: survey,
      effort: 'quick',
      timeout: 120,
      only,
      onClaim: (result) => tell.get(result.id)?.(result),
    });
    results.catch(() => undefined);
  });

  for (const [name, id] of ids) {
    test(name, async () => {
      // If the run itself fails, so does every waiting test.
      const result = await Promise.race([decided.get(id)!, results.then(() => decided.get(id)!)]);
      if (result.surprise) throw surpriseError(result);
    });
  }

  test(TABLE, async () => {
    const kept = await readFile(path.join(REPORTS_FOLDER, 'verdicts.md'), 'utf8').catch(() => '');
    const found = verdictsMarkdown(await results);
    expect(verdictsIn(kept), 'the verdicts kept under version control are not those found; run npm run report').toEqual(
      verdictsIn(found),
    );
  });

  // For the reporter, which prints the table of verdicts and writes the report.
  // oxlint-disable-next-line no-empty-pattern -- vitest wants the pattern
  afterAll(async ({}, suite) => {
    suite.meta.results = resultsJson(await results);
  }, TIMEOUT);
});
