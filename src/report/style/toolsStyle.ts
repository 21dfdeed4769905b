/** What the script adds: headings that sort, buttons that copy, values read off a picture. */
export const toolsStyle = `
.sort{border:0;background:none;padding:.15rem 0;font:inherit;color:inherit;text-align:inherit;min-height:24px}
.sort::after{content:"↕";opacity:.45;padding-left:.35em}
[aria-sort=ascending]>.sort::after{content:"↑";opacity:1}
[aria-sort=descending]>.sort::after{content:"↓";opacity:1}
.copy-csv{font-size:.78rem;padding:.2rem .5rem;margin:.1rem 0 .5rem}
@media screen{.statement.cut::after{content:"scrolls →";display:block;position:sticky;left:0;width:100%;padding-right:2.6rem;text-align:right;font:.68rem/1 var(--sans);color:var(--soft);height:.68rem;margin-top:-.55rem}}
.plot:focus-visible{outline-offset:-2px}
.plot .cross-hair{fill:none;stroke:var(--ink);stroke-width:1;stroke-dasharray:2 2;pointer-events:none}
.chart .values{display:block;min-height:1.5em;font:.8rem/1.5 var(--sans);color:var(--soft)}
@media print{.copy-csv,.chart .values,.sort::after{display:none}}
`;
