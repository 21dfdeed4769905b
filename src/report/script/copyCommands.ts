/// <reference lib="dom" />

/** Milliseconds for which a button shows what it did. */
const SHOWN = 1500;

/** Buttons that copy the command beside them; if the page has no access to the clipboard, the text is selected instead. */
export function copyCommands(): void {
  /** What the buttons that were pressed say otherwise. */
  const labels = new WeakMap<Element, string>();
  document.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest('button.copy');
    const code = button?.parentElement?.querySelector('code');
    if (!button || !code) return;
    const label = (labels.get(button) ?? button.textContent) || 'Copy';
    labels.set(button, label);
    button.textContent = await copy(code);
    setTimeout(() => {
      button.textContent = label;
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
