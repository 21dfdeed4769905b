import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { laboratoryScript } from '../src/cli/laboratory/laboratoryScript.ts';
import { type ReportPages, reportPages } from '../src/report/reportPages.ts';
import type { ClaimResult } from '../src/results/ClaimResult.ts';
import type { Results } from '../src/results/Results.ts';
import { PROPERTIES_FOLDER, REPORTS_FOLDER } from '../src/store/folders.ts';
import { readMeasurements } from '../src/store/readMeasurements.ts';
import { readResults } from '../src/store/readResults.ts';
import { reportAssets } from '../src/store/reportAssets.ts';
import { findBrowser } from '../test/browser/findBrowser.ts';
import { alternate } from './alternate.ts';
import { type Benchmark, type Growth, type Rounds, Skipped } from './Benchmark.ts';
import { spread } from './spread.ts';

/** The results whose page is measured: those of the last report of the first paper. */
const FILE = path.join(REPORTS_FOLDER, 'results.json');

/** Claims of a large paper. */
const MANY = 2000;

/** Milliseconds of processor time for a key, at most: a reader who types should feel no delay. */
const KEY = 50;

/** Bytes in a megabyte. */
const MEGABYTE = 1e6;

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};

const results = once(async (): Promise<Results> => {
  const found = await readResults(FILE).catch(() => undefined);
  if (found === undefined) throw new Skipped('there is no reports/results.json; npm run report writes it');
  return found;
});

/** The pages of some results, with all that a report has. */
async function pagesOf(of: Results): Promise<ReportPages> {
  const sources = new Map(
    [...new Set(of.claims.map(({ file }) => file))].map((file) => [
      file,
      readFileSync(path.join(PROPERTIES_FOLDER, file), 'utf8'),
    ]),
  );
  const { measurements } = await readMeasurements();
  const laboratory = await laboratoryScript(PROPERTIES_FOLDER);
  return reportPages(of, { ...(await reportAssets()), measurements, sources, laboratory });
}

/** So many claims: those of the paper, again and again under other ids and with other formulas. */
function manyClaims(of: Results, count: number): Results {
  const copies = Math.ceil(count / of.claims.length);
  const named = (id: string, copy: number): string => (copy === 0 ? id : `${id}-${copy}`);
  const claimOf = (claim: ClaimResult, copy: number): ClaimResult => ({
    ...claim,
    id: named(claim.id, copy),
    title: copy === 0 ? claim.title : `${claim.title} (${copy})`,
    statement: copy === 0 ? claim.statement : String.raw`${claim.statement}\quad(${copy})`,
    uses: claim.uses.map((id) => named(id, copy)),
    repairedBy: claim.repairedBy.map((id) => named(id, copy)),
    ...(claim.repairs === undefined ? {} : { repairs: named(claim.repairs, copy) }),
  });
  const claims = Array.from({ length: copies }, (_, copy) => of.claims.map((claim) => claimOf(claim, copy)))
    .flat()
    .slice(0, count);
  const there = new Set(claims.map(({ id }) => id));
  const sections = Array.from({ length: copies }, (_, copy) =>
    of.sections.map((section) => ({
      ...section,
      title: copy === 0 ? section.title : `${section.title} (${copy})`,
      claims: section.claims.map((id) => named(id, copy)).filter((id) => there.has(id)),
    })),
  ).flat();
  return { ...of, claims, sections: sections.filter((section) => section.claims.length > 0) };
}

const folder = once(async () => {
  const made = mkdtempSync(path.join(tmpdir(), 'page-bench-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
});

async function written(name: string, text: string): Promise<string> {
  const file = path.join(await folder(), name);
  writeFileSync(file, text);
  return file;
}

const files = once(async () => {
  const pages = await pagesOf(await results());
  return {
    ours: await written('index.html', pages['index.html']()),
    theirs: await written('report-full.html', pages['report-full.html']()),
  };
});

/** The seconds that this process computes for while something is done, however busy the machine is with other work. */
async function computing(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * Opens a page in a browser of its own, and does something with it.
 *
 * @param use gets the page, the seconds of processor time that its main thread took until it was painted, and the way to ask
 *   for those that it has taken so far
 */
async function opened<T>(
  file: string,
  use: (page: Page, seconds: number, busy: () => Promise<number>) => Promise<T>,
): Promise<T> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Skipped('no Chromium is found; CHROME_PATH names one');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')!.value;
    };
    await page.goto(pathToFileURL(file).href);
    await painted(page);
    return await use(page, await busy(), busy);
  } finally {
    await browser.close();
  }
}

/** Until what was changed is painted. */
const painted = (page: Page): Promise<void> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))');

const elements = (file: string): Promise<number> =>
  opened(file, (page) => page.evaluate('document.querySelectorAll("*").length'));

/** Seconds of processor time that the page's main thread takes until the page is painted. */
const loading = (file: string): Promise<number> => opened(file, async (_page, seconds) => seconds);

/** The median time in ms from a key in the box until the claims that are left are laid out. */
const finding = (file: string): Promise<number> =>
  opened(file, (page) =>
    page.evaluate(`(() => {
      const find = document.getElementById('_find');
      const times = ['l', 'le', 'lem', 'lemma', 'lemma 1', 'sqrt', 'nothing at all', ''].map((text) => {
        const start = performance.now();
        find.value = text;
        find.dispatchEvent(new Event('input', { bubbles: true }));
        document.body.getBoundingClientRect();
        return performance.now() - start;
      });
      return times.slice(1).sort((a, b) => a - b)[3];
    })()`),
  );

/** What is typed, key by key, and taken back. */
const TYPED = ['l', 'le', 'lem', 'lemma', 'lemma 1', 'sqrt', 'nothing at all', ''];

/**
 * The median processor time in ms that the main thread takes from a key in the box until the list of what is found is
 * painted. The page itself follows when no key has come for a while, which is not counted.
 */
const typing = (file: string): Promise<number> =>
  opened(file, async (page, _seconds, busy) => {
    // What is searched is inflated when the page has nothing else to do.
    await page.evaluate('new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))');
    const times: number[] = [];
    for (const text of TYPED) {
      const before = await busy();
      await page.evaluate(`(() => {
        const find = document.getElementById('_find');
        find.value = ${JSON.stringify(text)};
        find.dispatchEvent(new Event('input', { bubbles: true }));
      })()`);
      await painted(page);
      times.push(1000 * ((await busy()) - before));
    }
    return times.toSorted((a, b) => a - b)[TYPED.length / 2]!;
  });

/** A figure of the page beside that of the same page with nothing folded. */
const beside = (
  name: string,
  work: string,
  unit: string,
  figure: (file: string) => Promise<number> | number,
  rounds: number,
): Benchmark => ({
  name,
  work,
  against: 'the same page with nothing folded, report-full.html',
  run: async ({ rounds: asked }: Rounds) => {
    const { ours, theirs } = await files();
    const found = await alternate(
      { rounds: Math.min(asked, rounds) },
      () => figure(ours),
      () => figure(theirs),
    );
    return { ours: found.ours, theirs: found.theirs, ratio: found.oursToTheirs, unit };
  },
});

const size = (file: string): number => statSync(file).size / MEGABYTE;

/** A figure of a page that is compared with nothing but its goal. */
const atMost = (name: string, work: string, unit: string, goal: number, figure: () => Promise<number>): Benchmark => ({
  name,
  work,
  against: `${goal} ${unit}, the goal`,
  goal: { atMost: 1 },
  run: async () => {
    const ours = spread([await figure()]);
    return { ours, theirs: spread([goal]), ratio: spread([ours.median / goal]), unit };
  },
});

const many = once(async () => {
  const of = manyClaims(await results(), MANY);
  let text = '';
  const seconds = await computing(async () => {
    text = (await pagesOf(of))['index.html']();
  });
  return { seconds, file: await written('many.html', text) };
});

const writing: Growth = {
  name: 'page-write-in-claims',
  work: 'writing the page of a paper, the first one’s claims repeated under other names',
  variable: 'claims',
  sizes: [250, 500, 1000, MANY],
  expected: 1,
  milliseconds: async (count) => {
    const of = manyClaims(await results(), count);
    return 1000 * (await computing(async () => (await pagesOf(of))['index.html']()));
  },
};

export default [
  beside('page-size', 'the report’s page, bytes', 'MB', size, 1),
  beside('page-elements', 'elements of the report’s page once it is open', 'elements', elements, 1),
  beside('page-opening', 'opening the report’s page, until it is painted, processor time', 's', loading, 5),
  beside('page-finding', 'a key in the box that finds claims, the median of eight', 'ms', finding, 5),
  atMost(
    'page-typing',
    'a key in the box that finds claims, until the list is painted, processor time, the median of eight',
    'ms',
    KEY,
    async () => typing((await files()).ours),
  ),
  atMost('page-many-typing', `the same on the page of ${MANY} claims`, 'ms', KEY, async () =>
    typing((await many()).file),
  ),
  atMost(
    'page-many-writing',
    `writing the page of ${MANY} claims, processor time`,
    's',
    10,
    async () => (await many()).seconds,
  ),
  atMost('page-many-size', `the page of ${MANY} claims, bytes`, 'MB', 15, async () => size((await many()).file)),
  atMost(
    'page-many-opening',
    `opening the page of ${MANY} claims, until it is painted, processor time`,
    's',
    2,
    async () => loading((await many()).file),
  ),
  writing,
] satisfies readonly (Benchmark | Growth)[];
