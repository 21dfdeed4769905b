/**
 * `npm run api`: writes the API reference, from the docstrings of everything that the package exports, to reports/api.
 * It exits with 1 if something exported has none. TypeDoc and its TypeScript are installed below this folder when they
 * are first needed, so that `npm ci` need not.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { doors, PACKAGE_FOLDER } from './doors.ts';

const here = import.meta.dirname;
const read = (...parts) => JSON.parse(readFileSync(path.join(here, ...parts), 'utf8'));
const installed = (name) => path.join('node_modules', name, 'package.json');

const isInstalled = Object.entries(read('package.json').devDependencies).every(
  ([name, version]) => existsSync(path.join(here, installed(name))) && read(installed(name)).version === version,
);
if (!isInstalled) {
  console.log(`installing TypeDoc in ${path.relative(process.cwd(), here)}, once`);
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

const { Application } = await import('typedoc');
const found = doors();
const out = path.join(PACKAGE_FOLDER, 'reports', 'api');
const app = await Application.bootstrap({
  name: 'refutable',
  entryPoints: found.map(({ file }) => path.join(PACKAGE_FOLDER, file)),
  basePath: PACKAGE_FOLDER,
  displayBasePath: PACKAGE_FOLDER,
  tsconfig: path.join(PACKAGE_FOLDER, 'tsconfig.json'),
  // `npm run types` checks them, with the newer compiler.
  skipErrorChecking: true,
  readme: 'none',
  out,
  disableGit: true,
  // From a page, which lies one folder deep, to the file.
  sourceLinkTemplate: '../../../{path}',
  includeVersion: true,
  excludeInternal: true,
  validation: { notExported: false, notDocumented: true, invalidLink: true, rewrittenLink: false },
  requiredToBeDocumented: ['Namespace', 'Class', 'Function', 'Interface', 'TypeAlias', 'Variable', 'Enum'],
});
const project = await app.convert();
if (project === undefined) process.exit(1);
for (const { name, file } of found) {
  const module = project.children.find(({ sources }) => sources?.[0]?.fileName === file);
  if (module === undefined) throw new Error(`${file}, the door ${name}, was not read by TypeDoc`);
  module.name = name;
}
app.validate(project);
await app.generateOutputs(project);
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
else console.log(`${found.length} doors: ${path.join(path.relative(process.cwd(), out), 'index.html')}`);
