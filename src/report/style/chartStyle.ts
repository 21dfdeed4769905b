/** Pictures: axes, symbols by status, curves, legends. */
export const chartStyle = `
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.25rem 1.75rem;margin:1.1rem 0}
.chart{margin:0;min-width:0;max-width:30rem}
.evidence .chart{margin-top:.7rem}
.chart figcaption{font:500 .85rem/1.4 var(--sans);color:var(--ink)}
.plot{display:block;max-width:100%;height:auto;overflow:visible;font:12px var(--sans);color:var(--soft);fill:currentColor}
.chart .scroll>.plot{min-width:19rem}
.plot text{white-space:pre}
.plot .grid{stroke:currentColor;stroke-opacity:.1;fill:none}
.plot .ticks{stroke:currentColor;fill:none}
.plot .numbers{font-variant:tabular-nums}
.plot .interval,.plot .symbol,.plot .curve,.plot .ring,.plot .claimed,.plot .marked{fill:none}
.plot .whisker,.plot .dot,.plot .halo,.plot .arrow,.plot .circle,.plot .joined,.plot .origin,.plot .place,.plot .evidence-path,.plot .threshold{fill:none}
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
.plot .allowed{fill:none;stroke:var(--upheld);stroke-width:7;opacity:.22}
.plot .marked{stroke:var(--soft);stroke-width:1.2;stroke-dasharray:2 3}
.plot .mark-name{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.plot .curve{stroke-width:2;stroke-linejoin:round}
.plot .curve-1{stroke:var(--curve-1)}
.plot .curve-2{stroke:var(--curve-2);stroke-dasharray:7 3}
.plot .curve-3{stroke:var(--curve-3);stroke-dasharray:2 2.5}
.plot .curve-4{stroke:var(--curve-4);stroke-dasharray:9 3 2 3}
.plot .curve-5{stroke:var(--curve-5);stroke-dasharray:4 2}
.plot .curve-6{stroke:var(--curve-6);stroke-dasharray:1 3;stroke-linecap:round}
.plot .curve.again{stroke-width:1.4;stroke-dasharray:12 3 1.5 3 1.5 3;stroke-linecap:butt}
.plot .halo{stroke:var(--paper);stroke-width:4.5;opacity:.75;stroke-linejoin:round}
.plot .band-1{fill:var(--curve-1)}
.plot .band-2{fill:var(--curve-2)}
.plot .band-3{fill:var(--curve-3)}
.plot .band-4{fill:var(--curve-4)}
.plot .band-5{fill:var(--curve-5)}
.plot .band-6{fill:var(--curve-6)}
.plot .band{opacity:.22}
.colour-1{--colour:var(--curve-1)}
.colour-2{--colour:var(--curve-2)}
.colour-3{--colour:var(--curve-3)}
.colour-4{--colour:var(--curve-4)}
.colour-5{--colour:var(--curve-5)}
.colour-6{--colour:var(--curve-6)}
.boundary{--colour:var(--ink)}
.plot .whisker{stroke:var(--colour);stroke-width:1.5}
.plot .dot{stroke:var(--colour);stroke-width:5.5;stroke-linecap:round}
.plot .bars{fill:var(--curve-1);opacity:.28}
.plot .shade{fill:var(--curve-1)}
.plot .shade.negative{fill:var(--curve-2)}
.plot .shade-0{fill-opacity:.03}
.plot .shade-1{fill-opacity:.1}
.plot .shade-2{fill-opacity:.18}
.plot .shade-3{fill-opacity:.26}
.plot .shade-4{fill-opacity:.34}
.plot .shade-5{fill-opacity:.42}
.plot .shade-6{fill-opacity:.5}
.plot .shade-7{fill-opacity:.59}
.plot .shade-8{fill-opacity:.68}
.plot .place{stroke:var(--ink);stroke-width:2}
.plot .origin{stroke:var(--line);stroke-width:1}
.plot .circle{stroke:var(--soft);stroke-width:1;stroke-dasharray:3 3}
.plot .joined{stroke:var(--soft);stroke-width:1;opacity:.6}
.plot .arrow{stroke:var(--colour);stroke-width:2}
.plot .head{fill:var(--colour)}
.plot .evidence-path{stroke:var(--verdict);stroke-width:2;stroke-linejoin:round}
.plot .evidence-path.refuted{stroke-dasharray:6 3}
.plot .threshold{stroke:var(--soft);stroke-width:1.3;stroke-dasharray:2 3}
.plot .threshold:is(.refuted,.upheld){stroke:var(--verdict)}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1rem;margin:.2rem 0 0;padding:0;font:.8rem/1.5 var(--sans);color:var(--soft)}
.legend li{display:inline-flex;align-items:center;gap:.35rem}
.sample{width:16px;height:16px;flex:none}
.sample .curve{stroke-width:2.5}
.sample.wide{width:72px}
`;
