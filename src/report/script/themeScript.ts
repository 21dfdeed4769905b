/** Puts the reader's choice of light or dark in place before anything is painted. */
export const themeScript = `
document.documentElement.classList.add('scripted');
try {
  const theme = localStorage.getItem('refutable-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
`;
