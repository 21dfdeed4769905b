/**
 * Runs scripts of package.json beside a command, which alone has the terminal:
 *
 *     node tools/beside.mjs types lint -- vitest run
 *
 * When all have ended, it prints what the scripts that failed have written, and one line that says what failed. The exit
 * code is 0 if nothing did, and otherwise 1. Each script and the command find the programs of node_modules.
 */
import { spawn } from 'node:child_process';

const words = process.argv.slice(2);
const end = words.indexOf('--');
const names = words.slice(0, end);
const [file, ...args] = words.slice(end + 1);
if (end < 0 || file === undefined) throw new Error('write: node tools/beside.mjs SCRIPT... -- COMMAND ARGUMENT...');

/** How a process ended. @returns its exit code, 1 if a signal ended it or it could not be started, and what it wrote */
function run(command, given, stdio) {
  // On Windows npm and the programs of node_modules are scripts of the shell.
  const child = spawn(command, given, { stdio, shell: process.platform === 'win32' });
  const written = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => written.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, text: `${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, text: Buffer.concat(written).toString() }));
  });
}

const beside = names.map((name) => run('npm', ['run', '--silent', name], ['ignore', 'pipe', 'pipe']));
const { code } = await run(file, args, 'inherit');
const failed = code === 0 ? [] : [[file, ...args].join(' ')];
for (const [at, name] of names.entries()) {
  const { code: own, text } = await beside[at];
  if (own === 0) continue;
  failed.push(`npm run ${name}`);
  process.stderr.write(`\nnpm run ${name}:\n${text}`);
}
process.stdout.write(
  failed.length === 0 ? `Passed: ${[...names, file].join(', ')}.\n` : `\nFailed: ${failed.join(', ')}.\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
