import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject, test } from 'vitest';

const endpoint = inject('browser');
let connected: Promise<Browser> | undefined;
/** Milliseconds after which something never comes; a machine may be busy with other work. */
const PATIENCE = 240_000;

/** A page that was opened, with all that it should not do. */
export interface Opened {
  readonly page: Page;
  /** Errors on the console, and exceptions that nothing caught. */
  readonly errors: readonly string[];
  /** Addresses that the page asked for, itself left out; data and blobs are parts of it. */
  readonly requests: readonly string[];
}

/** How a page is opened: what a browser's context can be told, and the part of the address from # on. */
export interface OpenOptions extends BrowserContextOptions {
  readonly hash?: string;
}

/** Opens a page of the report; it is closed after the test. */
export type Open = (address: string, options?: OpenOptions) => Promise<Opened>;

const withBrowser = test.extend<{ open: Open }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the names of the fixtures that are used here
  open: async ({}, use) => {
    connected ??= chromium.connect(endpoint);
    const browser = await connected;
    const closing: (() => Promise<void>)[] = [];
    await use(async (address, { hash = '', ...options } = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      closing.push(() => context.close());
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      const errors: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('request', (request) => {
        const url = request.url();
        if (url.split('#')[0] !== address && !/^(?:data|blob):/u.test(url)) requests.push(url);
      });
      await page.goto(address + hash);
      return { page, errors, requests };
    });
    for (const close of closing) await close();
  },
});

/** A test in a browser; skipped where there is none. */
export const browserTest = withBrowser.skipIf(endpoint === '');
