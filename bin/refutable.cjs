#!/usr/bin/env node
// The first file to run: plain JavaScript that an old Node can read, so that it can say what is missing.
var version = process.versions.node;

function give(up) {
  process.stderr.write('error: ' + up + '\n');
  process.exit(2);
}

if (Number(version.split('.')[0]) < 20) {
  give('refutable needs Node 20 or newer, and this is Node ' + version);
} else {
  import('./start.mjs').catch(function (error) {
    give(error.code === 'ERR_MODULE_NOT_FOUND' ? error.message + '\nRun npm ci first.' : error.stack);
  });
}
