/** The button that switches between light and dark, and remembers it. */
export const themeSwitchScript = `
const root = document.documentElement;
const button = document.getElementById('_theme');
const preferred = matchMedia('(prefers-color-scheme: dark)');
const current = () => root.dataset.theme ?? (preferred.matches ? 'dark' : 'light');
const name = () => { button.textContent = current() === 'dark' ? 'Light' : 'Dark'; };
button.addEventListener('click', () => {
  root.dataset.theme = current() === 'dark' ? 'light' : 'dark';
  try { localStorage.setItem('refutable-theme', root.dataset.theme); } catch {}
  name();
});
preferred.addEventListener('change', name);
name();
button.hidden = false;
`;
