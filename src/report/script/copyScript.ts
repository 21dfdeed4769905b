/** Buttons that copy the command beside them; where the clipboard is closed to the page, the text is selected instead. */
export const copyScript = `
const select = (code) => {
  const range = document.createRange();
  range.selectNodeContents(code);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
};
document.addEventListener('click', async (event) => {
  const button = event.target.closest('button.copy');
  if (button === null) return;
  const code = button.parentElement.querySelector('code');
  let done = 'Copied';
  try {
    await navigator.clipboard.writeText(code.textContent);
  } catch {
    select(code);
    done = document.execCommand('copy') ? 'Copied' : 'Selected';
  }
  button.textContent = done;
  setTimeout(() => { button.textContent = 'Copy'; }, 1500);
});
`;
