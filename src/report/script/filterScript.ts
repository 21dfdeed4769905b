/** Filters by verdict, section, kind and text. The address holds what is chosen: #_claims?verdict=refuted&find=antipodal. */
export const filterScript = `
const cards = all('article.card');
const entries = new Map(all('[data-for]').map((entry) => [entry.dataset.for, entry]));
const toolbar = document.querySelector('.toolbar');
const find = document.getElementById('_find');
const shown = document.getElementById('_shown');
const buttons = all('button.filter', toolbar);
const choices = all('select[data-filter]', toolbar);
const sections = all('section.section');
const sectionOf = new Map(sections.flatMap((section, i) => all('article.card', section).map((card) => [card, String(i + 1)])));
const texts = new Map();
const textOf = (card) => {
  if (!texts.has(card)) texts.set(card, (card.id + ' ' + all('[data-find]', card).map((part) => part.textContent).join(' ')).toLowerCase());
  return texts.get(card);
};
const pressed = () => buttons.filter((button) => button.getAttribute('aria-pressed') === 'true').map((button) => button.dataset.verdict);
const choose = (query) => {
  const verdicts = (query.get('verdict') ?? '').split(',');
  for (const button of buttons) button.setAttribute('aria-pressed', String(verdicts.includes(button.dataset.verdict)));
  for (const choice of choices) {
    choice.value = query.get(choice.dataset.filter) ?? '';
    if (choice.selectedIndex < 0) choice.value = '';
  }
  find.value = query.get('find') ?? '';
};
const apply = () => {
  const verdicts = pressed();
  const [section, kind] = ['section', 'kind'].map((name) => choices.find((choice) => choice.dataset.filter === name).value);
  const words = find.value.toLowerCase().split(/\\s+/u).filter((word) => word !== '');
  const full = new Set();
  let count = 0;
  for (const card of cards) {
    const match = (verdicts.length === 0 || verdicts.includes(card.dataset.verdict))
      && (section === '' || sectionOf.get(card) === section)
      && (kind === '' || card.dataset.kind === kind)
      && words.every((word) => textOf(card).includes(word));
    if (card.hidden === match) card.hidden = !match;
    const entry = entries.get(card.id);
    if (entry && entry.hidden === match) entry.hidden = !match;
    if (match) { count++; full.add(sectionOf.get(card)); }
  }
  sections.forEach((section, i) => { section.hidden = !full.has(String(i + 1)); });
  all('.outline').forEach((part, i) => { part.hidden = !full.has(String(i + 1)); });
  const filtered = verdicts.length > 0 || section !== '' || kind !== '' || words.length > 0;
  shown.textContent = filtered ? (count === 0 ? 'No claim fits. Escape shows all of them again.' : count + ' of ' + cards.length + ' claims shown') : '';
  const query = new URLSearchParams();
  if (verdicts.length > 0) query.set('verdict', verdicts.join(','));
  for (const choice of choices) if (choice.value !== '') query.set(choice.dataset.filter, choice.value);
  if (words.length > 0) query.set('find', find.value.trim());
  chosenQuery = query.toString().replaceAll('%2C', ',');
};
const change = () => {
  apply();
  replaceHash(chosenQuery === '' && hashId() === '_claims' ? '' : '_claims');
};
const clear = () => { choose(new URLSearchParams()); apply(); };
const elsewhere = () => hashId() === '_laboratory';
const restore = () => {
  if (elsewhere() || !location.hash.includes('?')) return;
  choose(hashQuery());
  apply();
};
toolbar.hidden = false;
for (const button of buttons) {
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    change();
  });
}
for (const choice of choices) choice.addEventListener('change', change);
find.addEventListener('input', change);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && document.querySelector('dialog[open]') === null && chosenQuery !== '') {
    clear();
    replaceHash(hashId() === '_claims' ? '' : hashId());
  }
});
addEventListener('hashchange', () => {
  if (elsewhere()) return;
  if (location.hash.includes('?')) { restore(); return; }
  const target = document.getElementById(hashId());
  if (target?.closest('[hidden]')) {
    clear();
    target.scrollIntoView();
  }
  if (chosenQuery !== '') replaceHash(hashId());
});
restore();
(globalThis.requestIdleCallback ?? setTimeout)(() => { for (const card of cards) textOf(card); });
`;
