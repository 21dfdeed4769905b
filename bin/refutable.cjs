#!/usr/bin/env node
// The first file to run: plain JavaScript that an old Node can read, so that it can say what is missing.
var nodeVersion = require('./nodeVersion.cjs');

var range = require('../package.json').engines.node;
var version = process.versions.node;

function give(up) {
  process.stderr.write('error: ' + up + '\n');
  process.exit(2);
}

/** What to do about a package that is missing. */
function cure() {
  return require('fs').existsSync(require('path').join(__dirname, '../src'))
    ? 'Run npm ci first.'
    : 'Install refutable again.';
}

if (!nodeVersion.isSupported(version, range)) {
  give('refutable needs Node ' + nodeVersion.inWords(range) + '; this is Node ' + version + '. Install one of them.');
} else {
  import('./start.mjs').catch(function (error) {
    var isMissing = error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND';
    give(isMissing ? error.message.split('\n')[0] + '\n' + cure() : error.stack);
  });
}
