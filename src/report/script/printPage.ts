/// <reference lib="dom" />
import { all } from './all.ts';
import { fill, setFormulas } from './folded/fill.ts';

/** The class of the root element with which everything is printed. */
const PRINT_ALL = 'print-all';

/** What is printed otherwise. */
const SHORT = '.masthead,.lead,.summary,.errata,.changed,.answer,.the-outline';

/** What of it is unfolded: the reasons for the errors, and no list of titles. */
const UNFOLDED = '.errata .after details';

/** The choice of what is printed; what is printed is unfolded for it, and its formulas are set. */
export function printPage(): void {
  unfoldForPrinting();
  const button = document.querySelector<HTMLElement>('.masthead .print');
  const dialog = document.getElementById('_print') as HTMLDialogElement | null;
  if (button === null || dialog === null) return;
  button.hidden = false;
  button.addEventListener('click', () => dialog.showModal());
  dialog.addEventListener('click', ({ target }) => {
    const chosen = (target as Element).closest('button');
    if (chosen === null) return;
    dialog.close();
    const what = chosen.dataset['print'];
    if (what === undefined) return;
    const { classList } = document.documentElement;
    const isMore = what === 'all' && !classList.contains(PRINT_ALL);
    if (isMore) classList.add(PRINT_ALL);
    if (isMore) addEventListener('afterprint', () => classList.remove(PRINT_ALL), { once: true });
    print();
  });
}

function unfoldForPrinting(): void {
  const opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    const isAll = document.documentElement.classList.contains(PRINT_ALL);
    const printed = all(isAll ? '.main' : SHORT);
    for (const part of printed) {
      fill(part);
      setFormulas(part);
    }
    const boxes = printed.flatMap((part) => all<HTMLDetailsElement>('details:not([open])', part));
    for (const box of isAll ? boxes : boxes.filter((each) => each.matches(UNFOLDED))) {
      box.open = true;
      opened.push(box);
    }
  });
  addEventListener('afterprint', () => {
    for (const box of opened.splice(0)) box.open = false;
  });
}
