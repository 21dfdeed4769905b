/**
 * Runs scripts of package.json beside a command, which alone has the terminal:
 *
 *     node tools/beside.mjs types lint -- vitest run
 *
 * When all have ended, it prints what the scripts that failed have written, and one line that says what failed. The exit
 * code is 0 if nothing did, and otherwise 1. Each script and the command find the programs of node_modules, those of the
 * current folder and of the ones above it.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';

const words = process.argv.slice(2);
const end = words.indexOf('--');
const names = words.slice(0, end);
const [file, ...args] = words.slice(end + 1);
if (end < 0 || file === undefined) throw new Error('write: node tools/beside.mjs SCRIPT... -- COMMAND ARGUMENT...');

/** The folders of programs that npm would add for a script, the nearest first, and then those of the user. */
function programs() {
  const folders = [];
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    folders.push(path.join(folder, 'node_modules', '.bin'));
    if (folder === path.dirname(folder)) return [...folders, process.env[PATH] ?? ''].join(path.delimiter);
  }
}

/** What the variable is called here: on Windows it may be Path. */
const PATH = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
const env = { ...process.env, [PATH]: programs() };

/** How a process ended. @returns its exit code, 1 if a signal ended it or it could not be started, and what it wrote */
function run(command, given, stdio) {
  // On Windows npm and the programs of node_modules are scripts of the shell.
  const child = spawn(command, given, { stdio, env, shell: process.platform === 'win32' });
  const written = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => written.push(chunk));
  return new Promise((resolve) => {
    child.on('error', ({ code, message }) => {
      const why = code === 'ENOENT' ? 'there is no such program in node_modules/.bin or on the PATH' : message;
      resolve({ code: 1, text: `${command} cannot be started: ${why}\n` });
    });
    child.on('close', (code) => resolve({ code: code ?? 1, text: Buffer.concat(written).toString() }));
  });
}

const beside = names.map((name) => run('npm', ['run', '--silent', name], ['ignore', 'pipe', 'pipe']));
const { code, text: reason } = await run(file, args, 'inherit');
const failed = code === 0 ? [] : [[file, ...args].join(' ')];
for (const [at, name] of names.entries()) {
  const { code: own, text } = await beside[at];
  if (own === 0) continue;
  failed.push(`npm run ${name}`);
  process.stderr.write(`\nnpm run ${name}:\n${text}`);
}
if (reason !== '') process.stderr.write(`\n${reason}`);
process.stdout.write(
  failed.length === 0 ? `Passed: ${[...names, file].join(', ')}.\n` : `\nFailed: ${failed.join(', ')}.\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
