/**
 * The part of the address behind #: an id, and behind a question mark what is chosen (`#lemma-1?verdict=refuted`). A page
 * opened from disk may change nothing else of its address.
 */
export const addressScript = `
const hashId = () => {
  try { return decodeURIComponent(location.hash.slice(1).split('?')[0]); } catch { return ''; }
};
const hashQuery = () => new URLSearchParams(location.hash.split('?').slice(1).join('?'));
let chosenQuery = '';
const hashOf = (id) => {
  const hash = encodeURIComponent(id) + (chosenQuery === '' ? '' : '?' + chosenQuery);
  return hash === '' ? location.pathname + location.search : '#' + hash;
};
const replaceHash = (id) => { try { history.replaceState(history.state, '', hashOf(id)); } catch {} };
`;
