/** Pictures: axes, symbols by status, curves, legends. */
export const chartStyle = `
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.25rem 1.75rem;margin:1.1rem 0}
.chart{margin:0;min-width:0;max-width:30rem}
.chart figcaption{font:500 .85rem/1.4 var(--sans);color:var(--ink)}
.plot{display:block;max-width:100%;height:auto;overflow:visible;font:12px var(--sans);color:var(--soft);fill:currentColor}
.chart .scroll>.plot{min-width:19rem}
.plot text{white-space:pre}
.plot .interval,.plot .symbol,.plot .curve,.plot .ring,.plot .claimed,.plot .marked{fill:none}
.plot .interval{stroke:var(--verdict);stroke-width:1.2;opacity:.4}
.plot .symbol{stroke:var(--verdict);stroke-width:1.5}
.plot .symbol.upheld{stroke-width:6;stroke-linecap:round;opacity:.75}
.plot .symbol.proved{stroke-width:5;stroke-linecap:square;opacity:.8}
.plot .symbol.refuted{stroke-width:2;stroke-linecap:round}
.plot .symbol.vacuous,.plot .symbol.unreachable{opacity:.75}
.plot .ring{stroke:var(--ink);stroke-width:1.4}
.plot .claimed{stroke:var(--ink);stroke-width:1.2;stroke-dasharray:5 3}
.plot .holds{fill:var(--upheld);opacity:.09}
.sample .holds{opacity:.2}
.plot .marked{stroke:var(--soft);stroke-width:1.2;stroke-dasharray:2 3}
.plot .mark-name{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.plot .curve{stroke-width:2;stroke-linejoin:round}
.plot .curve-1{stroke:var(--curve-1)}
.plot .curve-2{stroke:var(--curve-2);stroke-dasharray:7 3}
.plot .curve-3{stroke:var(--curve-3);stroke-dasharray:2 2.5}
.plot .curve-4{stroke:var(--curve-4);stroke-dasharray:9 3 2 3}
.plot .curve-5{stroke:var(--curve-5);stroke-dasharray:4 2}
.plot .curve-6{stroke:var(--curve-6);stroke-dasharray:1 3;stroke-linecap:round}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1rem;margin:.2rem 0 0;padding:0;font:.8rem/1.5 var(--sans);color:var(--soft)}
.legend li{display:inline-flex;align-items:center;gap:.35rem}
.sample{width:16px;height:16px;flex:none}
.sample .curve{stroke-width:2.5}
`;
