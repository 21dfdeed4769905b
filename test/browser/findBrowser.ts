import { existsSync } from 'node:fs';

/** Where systems keep a browser of the Chromium family. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The program of a browser: the one that `CHROME_PATH` names, or one in a usual place; undefined where there is none. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment['CHROME_PATH'];
  return [...(named === undefined ? [] : [named]), ...PLACES].find((file) => existsSync(file));
}
