/** Filters by verdict and text. The address holds what is chosen, so that it can be sent: ?verdict=refuted&find=antipodal. */
export const filterScript = `
const cards = all('article.card');
const entries = new Map(all('[data-for]').map((entry) => [entry.dataset.for, entry]));
const toolbar = document.querySelector('.toolbar');
const find = document.getElementById('_find');
const shown = document.getElementById('_shown');
const buttons = all('button.filter', toolbar);
const texts = new Map();
const textOf = (card) => {
  if (!texts.has(card)) texts.set(card, (card.id + ' ' + all('[data-find]', card).map((part) => part.textContent).join(' ')).toLowerCase());
  return texts.get(card);
};
const chosen = () => buttons.filter((button) => button.getAttribute('aria-pressed') === 'true').map((button) => button.dataset.verdict);
const choose = (verdicts, text) => {
  for (const button of buttons) button.setAttribute('aria-pressed', String(verdicts.includes(button.dataset.verdict)));
  find.value = text;
};
const apply = () => {
  const verdicts = chosen();
  const words = find.value.toLowerCase().split(/\\s+/u).filter((word) => word !== '');
  let count = 0;
  for (const card of cards) {
    const match = (verdicts.length === 0 || verdicts.includes(card.dataset.verdict)) && words.every((word) => textOf(card).includes(word));
    card.hidden = !match;
    const entry = entries.get(card.id);
    if (entry) entry.hidden = !match;
    if (match) count++;
  }
  for (const section of all('section.section')) section.hidden = !section.querySelector('article.card:not([hidden])');
  for (const part of all('.outline')) part.hidden = !part.querySelector('[data-for]:not([hidden])');
  const filtered = verdicts.length > 0 || words.length > 0;
  shown.textContent = filtered ? (count === 0 ? 'No claim fits. Escape shows all of them again.' : count + ' of ' + cards.length + ' claims shown') : '';
};
const remember = () => {
  const query = new URLSearchParams();
  if (chosen().length > 0) query.set('verdict', chosen().join(','));
  if (find.value.trim() !== '') query.set('find', find.value.trim());
  const search = query.size > 0 ? '?' + query.toString().replaceAll('%2C', ',') : location.pathname;
  try { history.replaceState(null, '', search + location.hash); } catch {}
};
const restore = () => {
  const query = new URLSearchParams(location.search);
  choose((query.get('verdict') ?? '').split(','), query.get('find') ?? '');
  apply();
};
const change = () => { apply(); remember(); };
const clear = () => { choose([], ''); change(); };
toolbar.hidden = false;
for (const button of buttons) {
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    change();
  });
}
find.addEventListener('input', change);
document.addEventListener('keydown', (event) => {
  const typing = event.target.matches('input, textarea');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    find.focus();
  } else if (event.key === 'Escape') clear();
});
addEventListener('popstate', restore);
addEventListener('hashchange', () => {
  let id = '';
  try { id = decodeURIComponent(location.hash.slice(1)); } catch {}
  const target = document.getElementById(id);
  if (target?.closest('[hidden]')) {
    clear();
    target.scrollIntoView();
  }
});
restore();
`;
