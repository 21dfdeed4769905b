/** A claim's card: statement, verdict, evidence, relations. */
export const cardStyle = `
.card{border-left:3px solid var(--verdict);padding:.05rem 0 .1rem 1.25rem;margin:1.6rem 0}
.long .card{content-visibility:auto;contain-intrinsic-size:auto 14rem}
.rest>summary{color:var(--soft)}
.rest>summary:hover{color:var(--link)}
.rest[open]>summary{margin-bottom:.3rem}
[data-fold]::after{content:"Opening this requires JavaScript. The same report with nothing folded is report-full.html, written by: refutable report --reporters index.html,report-full.html";color:var(--soft)}
.scripted [data-fold]::after{content:none}
.tex{overflow-wrap:normal}
.scripted .tex::before{content:attr(data-plain);font-style:italic;color:var(--soft)}
.scripted .tex.display::before{display:block;margin:.5rem 0;line-height:2.6;white-space:nowrap;overflow:hidden}
.card:focus{outline:none}
.card:target,.card:focus{background:linear-gradient(90deg,color-mix(in srgb,var(--verdict) 9%,transparent),transparent 60%)}
.meta{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .7rem;margin:0 0 .3rem;font:.82rem/1.5 var(--sans)}
.meta .id{margin-left:auto;color:var(--soft);text-decoration:none;font-family:ui-monospace,"Cascadia Code",Menlo,Consolas,"Liberation Mono",monospace}
.meta .id:hover{text-decoration:underline}
.meta .place,.meta .kind{font-size:1em}
.meta .place{color:var(--ink)}
.badge,.chip,.proof,.checked{display:inline-flex;align-items:center;gap:.3em;font:500 .8rem/1.35 var(--sans);border-radius:4px;white-space:nowrap}
.badge{color:var(--verdict);background:color-mix(in srgb,var(--verdict) 11%,var(--paper));padding:.1rem .45rem;font-weight:600}
.chip{color:var(--verdict,var(--soft));background:color-mix(in srgb,var(--verdict,var(--soft)) 9%,var(--paper));padding:.05rem .4rem;text-decoration:none;max-width:100%;white-space:normal;overflow-wrap:anywhere;vertical-align:baseline}
.chip .icon{flex:none}
a.chip:hover{text-decoration:underline}
.proof{padding:0 .4rem;border:1px solid;color:var(--soft)}
.proof.sound{color:var(--upheld)}
.proof.broken{color:var(--refuted);border-style:dashed}
.proof.open{color:var(--undecided);border-style:dotted}
.statement{margin:.35rem 0;padding:.1rem 0}
.statement .katex-display{margin:.35rem 0;text-align:left}
.statement .katex-display>.katex{text-align:left;padding-left:.1rem}
.as-checked{display:flex;align-items:center;gap:1rem;color:var(--soft);margin-top:-.3rem}
.as-checked>span:first-child{font:.8rem/1.4 var(--sans);white-space:nowrap}
.as-checked .katex{font-size:.98em}
.quantifiers{margin:.2rem 0;color:var(--soft)}
i{font-family:KaTeX_Math,Cambria,Georgia,serif}
.parameter{display:inline-block;max-width:100%}
.sentence{font-weight:500;margin:.2rem 0}
.evidence{margin:.9rem 0;padding:.75rem 1rem;background:var(--panel);border-radius:5px}
.evidence.refuted{background:color-mix(in srgb,var(--refuted) 6%,var(--paper))}
.evidence.faulty{background:color-mix(in srgb,var(--faulty) 7%,var(--paper))}
.evidence h4{font-size:1rem}
.evidence h5{font:600 .82rem/1.5 var(--sans);color:var(--soft);margin-top:.8rem}
.evidence p{margin:.2rem 0}
.evidence .command code{background:var(--paper)}
.fault{white-space:pre-wrap;color:var(--faulty);margin:0}
.shown{display:flex;flex-wrap:wrap;gap:.6rem 2rem;align-items:center;margin:.6rem 0}
.value{display:flex;align-items:center;gap:.35rem;max-width:100%;font-variant-numeric:tabular-nums;padding:2px 0}
.value .label{font-style:italic}
.value:has(.text){display:block;flex-basis:100%;margin-bottom:-.45rem}
.shown .value:last-child{margin-bottom:0}
.value .text{font-style:normal}
.value .equals{color:var(--soft)}
.matrix,.vector{position:relative;border-collapse:collapse;margin:0 .15rem}
.matrix td,.vector td{padding:.05rem .5rem;text-align:right;white-space:nowrap}
.matrix::before,.matrix::after,.vector::before,.vector::after{content:"";position:absolute;top:0;bottom:0;width:5px;border:1.5px solid currentColor}
.matrix::before,.vector::before{left:0;border-right:0}
.matrix::after,.vector::after{right:0;border-left:0}
.vector::before{border-radius:70% 0 0 70%/50%;border-block:0}
.vector::after{border-radius:0 70% 70% 0/50%;border-block:0}
.measurement .facts{display:flex;flex-wrap:wrap;gap:.3rem 1.8rem;margin:.4rem 0;font-size:.95em}
.measurement dt{line-height:1.3}
.gauge{width:100%;max-width:22rem;height:auto;margin:.35rem 0}
.gauge .base{stroke:var(--line)}
.gauge .holds{fill:var(--upheld);opacity:.14}
.gauge .margin{fill:var(--upheld);opacity:.07}
.gauge .claimed{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:3 2}
.gauge .interval{stroke:var(--verdict);stroke-width:5;opacity:.55}
.gauge .measured{fill:var(--verdict)}
.for-and-against{border-collapse:collapse;margin:.5rem 0;font-size:.94em;font-variant-numeric:tabular-nums}
.for-and-against th,.for-and-against td{text-align:left;font-weight:400;padding:.15rem 1.2rem .15rem 0;border-bottom:1px solid var(--line)}
.for-and-against thead th{font:.8rem/1.5 var(--sans);color:var(--soft)}
@media (max-width:40rem){.for-and-against th,.for-and-against td{padding-right:.6rem;font-size:.92em}}
.note{margin:.9rem 0}
.relations{margin:.6rem 0;font-size:.94em}
.relation{margin:.25rem 0;line-height:1.75}
.twin{margin:.8rem 0;font-size:.94em}
.twin p{margin:.2rem 0}
details{margin:.45rem 0;font-size:.94em}
summary{cursor:pointer;color:var(--link);font:.85rem/1.5 var(--sans);width:fit-content}
.literature ul{padding-left:1.2rem;margin:.4rem 0}
.literature li{margin:.35rem 0}
.checked{color:var(--soft);border:1px solid var(--line);padding:0 .35rem}
.data{border-collapse:collapse;margin:.5rem 0;font-size:.92em;font-variant-numeric:tabular-nums}
.data th{font:500 .78rem/1.5 var(--sans);color:var(--soft);text-align:left}
.data th,.data td{padding:.2rem .9rem .2rem 0;border-bottom:1px solid var(--line);white-space:nowrap}
.data .word{color:var(--verdict)}
`;
