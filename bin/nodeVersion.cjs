// Which versions of Node the package runs on: `engines` in package.json, the one place that says so. An old Node reads
// this file too, so it is written for one.

/**
 * The lines of versions in a range such as `^20.19.0 || >=24.0.0`: the first version of each, and whether later major
 * versions belong to it.
 */
function linesOf(range) {
  return range.split('||').map(function (part) {
    var found = /^\s*(\^|>=)(\d+)\.(\d+)\.(\d+)\s*$/.exec(part);
    if (found === null) throw new Error('engines.node in package.json cannot be read: ' + range);
    return { isOpen: found[1] === '>=', first: found.slice(2).map(Number) };
  });
}

/** Whether a version such as `22.12.0` lies in a range. A test version counts as the release that it precedes. */
exports.isSupported = function (version, range) {
  var parts = version.split(/[.-]/).slice(0, 3).map(Number);
  return linesOf(range).some(function (line) {
    if (parts[0] !== line.first[0]) return line.isOpen && parts[0] > line.first[0];
    if (parts[1] !== line.first[1]) return parts[1] > line.first[1];
    return parts[2] >= line.first[2];
  });
};

/** A range in words: `20.19 or a later 20, or 24.0 or later`. */
exports.inWords = function (range) {
  var words = linesOf(range).map(function (line) {
    var patch = line.first[2] === 0 ? '' : '.' + line.first[2];
    return line.first[0] + '.' + line.first[1] + patch + ' or ' + (line.isOpen ? 'later' : 'a later ' + line.first[0]);
  });
  return words.length === 1 ? words[0] : words.slice(0, -1).join(', ') + ', or ' + words[words.length - 1];
};
