import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './findBrowser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser that all files share listens; empty where no browser was found. */
    browser: string;
  }
}

/**
 * Starts one browser for all tests of the page, and ends it after them. Where none is found it says so in a line, and
 * the tests are skipped, unless `REFUTABLE_BROWSER` is `required`.
 *
 * @throws Error when a browser is required and none is found
 */
export default async function startBrowser(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    if (process.env['REFUTABLE_BROWSER'] === 'required') {
      throw new Error('no Chromium is found, and REFUTABLE_BROWSER=required; install one or name it in CHROME_PATH');
    }
    console.log('No Chromium is found (CHROME_PATH names one): the tests of the page in a browser are skipped.');
    project.provide('browser', '');
    return undefined;
  }
  const server = await chromium.launchServer({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}
