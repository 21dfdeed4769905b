import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Results } from '../../src/results/Results.ts';
import { PACKAGE_FOLDER } from '../../src/store/folders.ts';
import { type ClaimFolder, claimFolder } from '../claimFolder.ts';
import { runCli } from '../runCli.ts';

const claim = (holds: string, imports = ''): string => `
import { claim, integers } from 'refutable';
${imports}
export default claim({
  title: 'A claim', place: 'Here', statement: 'n<9', forAll: { n: integers(1, 4) },
  holds: ({ n }: { n: number }) => { ${holds} },
});
`;

/** A claim that opens a file of this package, such that it could write there. */
const opening = (file: string): string =>
  claim(
    `openSync(${JSON.stringify(path.join(PACKAGE_FOLDER, file))}, 'r+'); return n < 9;`,
    `import { openSync } from 'node:fs';`,
  );

const TABLE = `import { table, Law } from './table.ts';`;
const FRACTION = `import { Fraction } from 'refutable';`;
const NET = `import { connect, createServer } from 'node:net';`;
const half = `new Fraction(1, 2).add(new Fraction(n, 2)).equals(new Fraction(n + 1, 2))`;

/** Claims that depend on nothing outside of themselves; each is decided before and after hostile ones. */
const HONEST: Readonly<Record<string, string>> = {
  table: claim('return table.join() === "3,1,2" && new Law().rate === 1;', TABLE),
  fraction: claim(`return ${half};`, FRACTION),
  iteration: claim(
    'let sum = 0; for (const k of [n, 1]) sum += k; return sum === n + 1 && [...new Set([n])].length === 1;',
  ),
  generator: claim('function* up() { yield n; yield 1; } return [...up()].length === 2;'),
  global: claim('return (globalThis as { left?: number }).left === undefined;'),
  environment: claim(
    'return process.env.LEFT_BEHIND === undefined && process.exitCode === undefined;',
    `import process from 'node:process';`,
  ),
  file: claim(
    `return readFileSync(new URL(import.meta.url), 'utf8').length > 0;`,
    `import { readFileSync } from 'node:fs';`,
  ),
  edited: claim('return n < edits;', `import { edits } from './edits.ts';`),
  law: claim(
    'return gaussianDotTail.name === "gaussianDotTail" && !("left" in gaussianDotTail);',
    `import { gaussianDotTail } from 'refutable/superposition';`,
  ),
};

/** Claims that change what others may see, each with what is said of it; nothing where it does not matter. */
const HOSTILE: Readonly<Record<string, readonly [string, RegExp | undefined]>> = {
  table: [claim('table.sort(); Law.prototype.rate = 2; return n < 9;', TABLE), /^Upheld|^Proved/u],
  fraction: [
    claim('Fraction.prototype.add = function () { return this; }; return n < 9;', FRACTION),
    /it changes refutable\.Fraction\.prototype\.add, which all claims share/u,
  ],
  'fraction-equals': [
    claim('Object.defineProperty(Fraction.prototype, "equals", { value: () => true }); return n < 9;', FRACTION),
    /it changes refutable\.Fraction\.prototype\.equals/u,
  ],
  iteration: [
    claim(
      'const next = [][Symbol.iterator]().__proto__; const old = next.next; next.next = function () { return old.call(this); }; return n < 9;',
    ),
    /it changes the prototype of iterators of arrays\.next/u,
  ],
  generator: [
    claim('function* up() {} up().__proto__.__proto__.__proto__.left = 1; return n < 9;'),
    /which all claims share/u,
  ],
  frozen: [claim('Object.preventExtensions(Map.prototype); return n < 9;'), /it changes Map\.prototype, /u],
  global: [claim('Object.assign(globalThis, { left: 1 }); return n < 9;'), /it changes globalThis\.left/u],
  environment: [
    claim('process.env.LEFT_BEHIND = "1"; process.exitCode = 7; return n < 9;', `import process from 'node:process';`),
    undefined,
  ],
  file: [
    claim(
      'fs.readFileSync = () => ""; syncBuiltinESMExports(); return n < 9;',
      `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';`,
    ),
    undefined,
  ],
  law: [
    claim(
      'Object.assign(gaussianDotTail, { left: 1 }); return n < 9;',
      `import { gaussianDotTail } from 'refutable/superposition';`,
    ),
    /it changes refutable\/superposition\.gaussianDotTail\.left/u,
  ],
  edits: [
    claim(
      `writeFileSync(new URL('./edits.ts', import.meta.url), 'export const edits = 2;'); return n < 9;`,
      `import { writeFileSync } from 'node:fs';`,
    ),
    /a file was to be written, moved or deleted; a claim may change nothing outside itself/u,
  ],
  'edits-later': [
    claim(
      `void writeFile(new URL('./edits.ts', import.meta.url), 'export const edits = 2;'); return n < 9;`,
      `import { writeFile } from 'node:fs/promises';`,
    ),
    /a file was to be written, moved or deleted/u,
  ],
  'edits-build': [opening('dist/current.json'), /a file was to be written, moved or deleted/u],
  'edits-solver': [opening('node_modules/z3-solver/package.json'), /a file was to be written, moved or deleted/u],
  database: [
    claim('new (process.getBuiltinModule("node:sqlite").DatabaseSync)(":memory:"); return n < 9;'),
    /sqlite\.DatabaseSync\(\) was called|reading 'DatabaseSync'/u,
  ],
  socket: [
    claim('createServer().listen(new URL("left", import.meta.url).pathname); return n < 9;', NET),
    /net\.Server\.listen\(\) was called; a claim may change nothing outside itself/u,
  ],
  'socket-inner': [
    claim('createServer()._listen2(new URL("left", import.meta.url).pathname, -1, -1); return n < 9;', NET),
    /net\.Server\.listen\(\) was called/u,
  ],
  'socket-handle': [
    claim(
      'const socket = connect("left").on("error", () => undefined); const Pipe = socket._handle.constructor; new Pipe(1).bind("left"); return n < 9;',
      NET,
    ),
    /net\.Server\.listen\(\) was called/u,
  ],
  'flags-bound': [
    claim('process.binding("v8").setFlagsFromString("--stack-trace-limit=3"); return n < 9;'),
    /process\.binding\(\) was called; a claim may change nothing outside itself/u,
  ],
  'flags-linked': [claim('process._linkedBinding("v8"); return n < 9;'), /process\._linkedBinding\(\) was called/u],
  'flags-thread': [
    claim('new Worker("", { eval: true }); return n < 9;', `import { Worker } from 'node:worker_threads';`),
    /a thread was to be started; a claim may change nothing outside itself/u,
  ],
  'thread-built-in': [
    claim('new (process.getBuiltinModule("worker_threads").Worker)("", { eval: true, execArgv: [] }); return n < 9;'),
    /a thread was to be started/u,
  ],
  inspector: [
    claim('new Session().connectToMainThread(); return n < 9;', `import { Session } from 'node:inspector';`),
    /the inspector was to be opened; a claim may change nothing outside itself/u,
  ],
  'inspector-required': [
    claim(
      'new (createRequire(import.meta.url)("inspector").Session)().connect(); return n < 9;',
      `import { createRequire } from 'node:module';`,
    ),
    /the inspector was to be opened/u,
  ],
  program: [
    claim('execFileSync("true"); return n < 9;', `import { execFileSync } from 'node:child_process';`),
    /a program was to be started; a claim may change nothing outside itself/u,
  ],
  'program-loaded': [
    claim('Module._load("child_process").spawn("true"); return n < 9;', `import Module from 'node:module';`),
    /a program was to be started/u,
  ],
  cluster: [
    claim('cluster.fork(); return n < 9;', `import cluster from 'node:cluster';`),
    /a program was to be started/u,
  ],
  signal: [claim('process.kill(process.ppid, 0); return n < 9;'), /process\.kill\(\) was called/u],
  'signal-inner': [claim('process._kill(process.ppid, 0); return n < 9;'), /process\._kill\(\) was called/u],
  native: [claim('process.dlopen({ exports: {} }, "none.node"); return n < 9;'), /process\.dlopen\(\) was called/u],
  crash: [claim('process.report.reportOnFatalError = true; return n < 9;'), /Cannot set properties of undefined/u],
  priority: [
    claim('os.setPriority(0, 1); return n < 9;', `import os from 'node:os';`),
    /os\.setPriority\(\) was called/u,
  ],
  flags: [
    claim('v8.setFlagsFromString("--stack-trace-limit=3"); return n < 9;', `import v8 from 'node:v8';`),
    /v8\.setFlagsFromString\(\) was called; a claim may change nothing outside itself/u,
  ],
  timer: [
    claim('AbortSignal.timeout(1).addEventListener("abort", () => { throw "left behind"; }); return n < 9;'),
    undefined,
  ],
  rejection: [
    claim('void Promise.reject("not awaited"); return n < 9;'),
    /threw an error that nothing caught: "not awaited"/u,
  ],
  'rejection-error': [
    claim('void Promise.reject(new Error("not awaited")); return n < 9;'),
    /threw an error that nothing caught: not awaited \(m-rejection-error\.claim\.ts:\d+:\d+\)/u,
  ],
  handlers: [
    claim(
      'process.removeAllListeners("uncaughtException"); process.on("uncaughtException", () => undefined); return n < 9;',
    ),
    undefined,
  ],
};

/** What is said of a claim to which what it wanted was refused. */
const REFUSED = /was called|was to be|reading 'DatabaseSync'|Cannot set properties/u;

const helpers = {
  'table.ts':
    'export const table = [3, 1, 2];\nexport class Law { get rate() { return 1; } }\nObject.defineProperty(Law.prototype, "rate", { value: 1, writable: true });\n',
  'edits.ts': 'export const edits = 9;\n',
};

/** The files of the honest claims, once under a name that comes first and once under one that comes last. */
const honest = Object.fromEntries(
  ['a', 'z'].flatMap((letter) => Object.entries(HONEST).map(([name, text]) => [`${letter}-${name}.claim.ts`, text])),
);
const hostile = Object.fromEntries(Object.entries(HOSTILE).map(([name, [text]]) => [`m-${name}.claim.ts`, text]));

const folders: ClaimFolder[] = [];
afterAll(() => Promise.all(folders.map((folder) => folder.remove())));

/** The results of claims, without what differs with the folder's name. */
async function decide(files: Readonly<Record<string, string>>, workers: number): Promise<Results['claims']> {
  const folder = await claimFolder({
    ...helpers,
    ...files,
    'paper.ts': `import { paper } from 'refutable';
      export default paper({ title: 'T', author: 'A', year: 2025, seed: 's', about: '', sections: [] });`,
  });
  folders.push(folder);
  const args = ['--json', '--effort', 'quick', '--properties', folder.path, '--workers', `${workers}`];
  // What lay in a folder for temporary files could be changed by a claim before it is read.
  const temporary = folder.in('temporary');
  await mkdir(temporary);
  const ended = await runCli(['check', '*', ...args], { env: { TMPDIR: temporary } });
  expect(await readdir(temporary)).toEqual([]);
  if (ended.stdout === '') throw new Error(ended.stderr);
  return (JSON.parse(ended.stdout) as Results).claims;
}

describe('hostile claims among honest ones', () => {
  let alone: Results['claims'];
  let together: Results['claims'];
  beforeAll(async () => {
    alone = await decide(honest, 1);
    together = await decide({ ...honest, ...hostile }, 1);
  });

  test('change no byte of what is found of the others', () => {
    expect(alone.map(({ verdict }) => verdict)).toEqual(alone.map(() => alone[0]!.verdict));
    expect(alone[0]!.verdict).toMatch(/upheld|proved/u);
    expect(together.filter(({ id }) => !id.startsWith('m-'))).toEqual(alone);
  });

  test.each(Object.entries(HOSTILE).flatMap(([name, [, said]]) => (said === undefined ? [] : [[name, said] as const])))(
    'are judged by what they do: %s',
    (name, said) => {
      const { sentence } = together.find(({ id }) => id === `m-${name}`)!;
      expect(sentence).toMatch(said);
    },
  );

  test('give the same bytes with three workers', async () => {
    // What is refused changes nothing, in whichever thread.
    const changing = Object.entries(HOSTILE).filter(([, [, said]]) => !REFUSED.test(String(said)));
    const some = new Set(changing.map(([name]) => `m-${name}`));
    expect(some.size).toBeGreaterThan(10);
    const files = Object.fromEntries([...some].map((id) => [`${id}.claim.ts`, hostile[`${id}.claim.ts`]!]));
    const expected = together.filter(({ id }) => !id.startsWith('m-') || some.has(id));
    expect(await decide({ ...honest, ...files }, 3)).toEqual(expected);
  });

  test('write no file', async () => {
    expect(await readFile(folders.at(-1)!.in('edits.ts'), 'utf8')).toBe(helpers['edits.ts']);
  });
});
