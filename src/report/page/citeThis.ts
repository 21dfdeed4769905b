import type { Results } from '../../results/Results.ts';
import type { Invocation } from '../../results/words/commands.ts';
import { citationBib, type Cited } from '../machine/citation/citationBib.ts';
import { type Html, html } from '../markup/Html.ts';

/** For the foot of the page: the version and the digest of the run, and how the paper and the run are cited. */
export function citeThis(results: Results, cited: Cited, invocation: Invocation): Html {
  return html`<p>
      refutable ${cited.version}; digest of <code>results.json</code> <code>${cited.digest}</code>, seed
      <code>${results.seed}</code>, ${results.effort} effort.
    </p>
    <details>
      <summary>Cite this</summary>
      <div class="command">
        <code class="scroll" tabindex="0" style="white-space:pre">${citationBib(results, cited, invocation)}</code
        ><button type="button" class="copy" aria-label="Copy: BibTeX of the paper and of this report">Copy</button>
      </div>
    </details>`;
}
