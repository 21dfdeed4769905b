import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longestFirst.ts';

const calibration = 'src/**/*.calibration.test.ts';
const browser = 'test/browser/**/*.browser.test.ts';
const slow = ['**/*.slow.test.ts', 'test/faults/**/*.test.ts'];
const claims = 'test/claims.test.ts';

/** Tests of the engine must not be told what it found at another time; those of the cache have one of their own. */
const env = { REFUTABLE_CACHE: 'no' };

/** Which test belongs to which project is in test/README.md. `npm test` runs unit and claims; `npm run test:all` all. */
export default defineConfig({
  // What imports this package by its name gets its sources, as what is tested does.
  ssr: { resolve: { conditions: ['refutable-source', 'module', 'node', 'development|production'] } },
  test: {
    // These only end what hangs: a machine that has other work to do as well must not fail a test.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // All cores: most of a test's time is its own, and not that of a process which it starts.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/verdictsReporter.ts'],
    // Runs of claims in a test's own process, one after the other, share the process in which claims run.
    alias: [{ find: /^.*\/openExecutor\.ts$/u, replacement: path.resolve('test/openWarm.ts') }],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          env,
          // These files share nothing that could be spoilt, and a worker for each would take longer than its tests.
          isolate: false,
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [calibration, browser, ...slow, claims],
        },
      },
      { extends: true, test: { name: 'claims', include: [claims] } },
      {
        extends: true,
        test: {
          name: 'slow',
          env,
          isolate: false,
          include: slow,
          // Twice as many as there are cores, since these files wait for processes, servers and leases for much of their time.
          maxWorkers: 2 * availableParallelism(),
          sequence: { groupOrder: 1 },
        },
      },
      { extends: true, test: { name: 'calibration', env, include: [calibration] } },
      {
        extends: true,
        test: {
          name: 'browser',
          env,
          // One browser for all of them; where none is found they are skipped, and it is said.
          globalSetup: './test/browser/startBrowser.ts',
          isolate: false,
          include: [browser],
        },
      },
    ],
    coverage: { provider: 'v8', include: ['src/**'], exclude: ['src/**/tests/**'] },
  },
});
