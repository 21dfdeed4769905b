/// <reference lib="dom" />

/** Milliseconds for which a button says what it did. */
const SHOWN = 1500;

/** Buttons that copy the command beside them; where the clipboard is closed to the page, the text is selected instead. */
export function copyCommands(): void {
  document.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest('button.copy');
    const code = button?.parentElement?.querySelector('code');
    if (!button || !code) return;
    button.textContent = await copy(code);
    setTimeout(() => {
      button.textContent = 'Copy';
    }, SHOWN);
  });
}

/** @returns what was done, in a word */
async function copy(code: Element): Promise<string> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    return 'Copied';
  } catch {
    select(code);
    return document.execCommand('copy') ? 'Copied' : 'Selected';
  }
}

function select(code: Element): void {
  const range = document.createRange();
  range.selectNodeContents(code);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}
