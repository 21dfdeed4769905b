import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    reporters: ['default', './test/verdictsReporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['src/**/*.calibration.test.ts', 'test/claims.test.ts', 'test/browser.test.ts'],
        },
      },
      { extends: true, test: { name: 'calibration', include: ['src/**/*.calibration.test.ts'] } },
      { extends: true, test: { name: 'claims', include: ['test/claims.test.ts'] } },
    ],
    coverage: { provider: 'v8', include: ['src/**'], exclude: ['src/**/*.test.ts', 'src/**/*.laws.ts'] },
  },
});
