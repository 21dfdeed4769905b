import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { filesBelow } from '../src/store/files/filesBelow.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { belowThree, type ClaimFolder, claimFolder } from './claimFolder.ts';
import { runCli } from './runCli.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly 'runs-on': string;
  readonly needs?: string;
  readonly if?: string;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly number[]>> };
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const guide = await readFile(path.join(PACKAGE_FOLDER, 'guides/shards.md'), 'utf8');
const [, text = ''] = /```yaml\n([^]*?)```/u.exec(guide) ?? [];
const document = parseDocument(text, { strict: true, uniqueKeys: true });
const workflow = document.toJS() as Workflow;
const { shard: sharded, report } = workflow.jobs as { readonly shard: Job; readonly report: Job };
const shards = sharded.strategy!.matrix['shard']!;

let scratch: ClaimFolder;
/** What a machine begins with: the claims as they are committed. */
const FILES = {
  'properties/below.claim.ts': belowThree("expect: 'refuted',"),
  'properties/again.claim.ts': belowThree("expect: 'proved',"),
  'properties/drawn.claim.ts': belowThree().replace(
    /holds: .*,/u,
    "draw: (rng) => rng(), always: (u) => u < 1, expect: 'upheld',",
  ),
  'properties/small.claim.ts': belowThree("repairs: 'below', exhaustive: true,").replace('n < 3', 'n < 10'),
  'properties/costs.json': JSON.stringify({ schema: 'refutable-costs-1', about: '', seconds: { quick: { drawn: 9 } } }),
};

beforeAll(async () => {
  scratch = await claimFolder({
    // The package is not installed in this folder, so its properties folder must be named.
    'bin/npx': `#!/bin/sh\n[ "$1" = refutable ] || exit 99\nshift\nexec '${process.execPath}' '${path.join(PACKAGE_FOLDER, 'bin/refutable.cjs')}' "$@" --properties properties\n`,
    'bin/npm': '#!/bin/sh\n[ "$*" = ci ]\n',
    ...Object.fromEntries(Object.entries(FILES).map(([name, content]) => [`whole/${name}`, content])),
  });
  for (const name of ['npx', 'npm']) await chmod(scratch.in('bin', name), 0o755);
});
afterAll(() => scratch.remove());

/** A text with the values of its expressions. @throws Error if it holds one that GitHub would not know here */
const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\$\{\{ ?(.*?) ?\}\}/gu, (_, name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`no value for ${name}`);
    return values[name]!;
  });

/** Runs the steps of a job on a machine of its own, as GitHub does. @returns the exit codes of its commands */
async function runJob(job: Job, machine: string, values: Readonly<Record<string, string>> = {}): Promise<number[]> {
  const home = scratch.in(machine);
  await mkdir(home);
  const codes: number[] = [];
  for (const { uses, run, if: condition, with: given = {} } of job.steps) {
    if (codes.some((code) => code !== 0) && condition === undefined) continue;
    const of = (name: string): string => filled(String(given[name]), values);
    if (uses?.startsWith('actions/checkout@')) {
      for (const [name, content] of Object.entries(FILES)) await scratch.write({ [`${machine}/${name}`]: content });
    } else if (uses?.startsWith('actions/upload-artifact@')) {
      // A pattern leaves out the folder before its first wildcard.
      const folder = path.join(home, path.dirname(of('path')));
      const names = of('path').endsWith('*.json')
        ? (await readdir(folder)).filter((name) => name.endsWith('.json'))
        : [];
      expect(names.length > 0 || of('path') === 'reports').toBe(true);
      for (const name of names) await cp(path.join(folder, name), scratch.in('artifacts', of('name'), name));
    } else if (uses?.startsWith('actions/download-artifact@')) {
      expect([of('pattern'), of('merge-multiple')]).toEqual(['shard-*', 'true']);
      for (const name of await readdir(scratch.in('artifacts')))
        await cp(scratch.in('artifacts', name), path.join(home, of('path')), { recursive: true });
    } else if (run !== undefined) {
      const env = { ...process.env, PATH: `${scratch.in('bin')}${path.delimiter}${process.env['PATH']}` };
      const ended = promisify(execFile)('bash', ['-e', '-c', filled(run, values)], { cwd: home, env });
      codes.push(
        await ended.then(
          () => 0,
          (error: { readonly code: number }) => error.code,
        ),
      );
    } else expect(uses).toMatch(/^actions\/setup-node@v\d+$/u);
  }
  return codes;
}

test('is YAML that GitHub reads, with one way to fail for each job', () => {
  expect([...document.errors, ...document.warnings]).toEqual([]);
  expect(Object.keys(workflow)).toEqual(['name', 'on', 'permissions', 'jobs']);
  expect(shards).toEqual([1, 2, 3, 4]);
  expect([report.needs, report.if]).toEqual(['shard', '${{ !cancelled() }}']);
  for (const { steps } of [sharded, report])
    for (const step of steps) expect(Object.keys(step).filter((key) => ['run', 'uses'].includes(key))).toHaveLength(1);
  const nodes = [sharded, report].map(({ steps }) => steps.find(({ uses }) => uses?.includes('setup-node'))?.with);
  expect(nodes[0]).toEqual(nodes[1]);
});

test.skipIf(process.platform === 'win32')(
  'its jobs give the report of a single run, also where claims are a surprise',
  async () => {
    const codes: number[] = [];
    for (const shard of shards) {
      const values = {
        'matrix.shard': String(shard),
        'strategy.job-total': String(shards.length),
        '!cancelled()': 'true',
      };
      const [install, check = Number.NaN] = await runJob(sharded, `machine-${shard}`, values);
      expect(install).toBe(0);
      codes.push(check);
    }
    // One claim is refuted that was expected to be proved.
    expect(codes.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 1]);
    expect(await runJob(report, 'last', { '!cancelled()': 'true' })).toEqual([0, 1]);
    const whole = await runCli(['report', '--properties', 'properties'], { cwd: scratch.in('whole') });
    expect([whole.code, whole.stderr]).toEqual([1, '']);
    const folder = path.join('properties', 'reports');
    const files = await filesBelow(scratch.in('whole', folder));
    expect(await filesBelow(scratch.in('last', folder))).toEqual(files);
    expect(files).toContain('results.json');
    for (const file of files.filter((name) => name.endsWith('json')))
      expect(await readFile(scratch.in('last', folder, file), 'utf8'), file).toBe(
        await readFile(scratch.in('whole', folder, file), 'utf8'),
      );
  },
);
