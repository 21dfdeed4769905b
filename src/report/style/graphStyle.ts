/** The argument as a graph: borders by verdict, fillings by proof, arrows; what is focused is highlighted. */
export const graphStyle = `
.the-argument,.the-outline{padding:2rem 0;border-bottom:1px solid var(--line)}
.the-argument h3{margin:1.5rem 0 .5rem}
.graph-box{border:1px solid var(--line);border-radius:5px;padding:.6rem;max-height:85vh;overflow:auto;overscroll-behavior-x:contain}
.argument{display:block;font:12px var(--sans);--stroke:1.5px}
.argument .box{fill:var(--paper);stroke:var(--verdict,var(--soft));stroke-width:var(--stroke)}
.argument text{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.argument .proved{--stroke:2.6px}
.argument .refuted{--stroke:2.6px}
.argument .refuted .box,.argument.key .refuted .box{stroke-dasharray:7 2.5}
.argument .undecided .box{stroke-dasharray:3 3}
.argument .vacuous .box{stroke-dasharray:1.5 3}
.argument .faulty .box{stroke-dasharray:7 3 1.5 3}
.argument .proof-sound .box{fill:color-mix(in srgb,var(--upheld) 17%,var(--paper))}
.argument .proof-broken .box{fill:url(#_hatch)}
.argument .proof-open .box{fill:url(#_dots)}
.ground{fill:var(--paper)}
.hatch{stroke:var(--refuted);stroke-width:2.4;opacity:.42}
#_dots .dot{fill:var(--undecided)}
.argument .verdict-icon{color:var(--verdict)}
.argument .proof-icon{color:var(--ink)}
.argument .elsewhere{opacity:.8}
.argument .elsewhere text{font-style:italic}
.argument .elsewhere .box{stroke-width:1px}
.argument a{cursor:pointer;outline:none}
.argument a:hover text{text-decoration:underline}
.argument .centre text{font-weight:600}
.argument a:focus-visible .box,.argument a:target .box{stroke-width:4.5px}
.argument a:focus-visible text,.argument a:target text{font-weight:600}
.argument .way{fill:none;stroke:var(--soft);stroke-width:1.3}
.argument .head{fill:var(--soft)}
.argument .from-refuted .way{stroke:var(--refuted);stroke-dasharray:5 3;stroke-width:1.6}
.argument .from-refuted .head{fill:var(--refuted)}
.argument .repairs .way{stroke:var(--upheld);stroke-dasharray:1.5 3;stroke-linecap:round;stroke-width:1.8}
.argument .repairs .head{fill:var(--upheld)}
.argument.focused .node:not(.near),.argument.focused .link:not(.near){opacity:.22}
.argument.focused .link.near .way{stroke-width:2.4}
.graph-legend{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.2rem 1rem;margin:.6rem 0;font:.8rem/1.5 var(--sans)}
.graph-legend p{margin:0}
.graph-legend ul{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1rem;margin:0;padding:0}
.graph-legend li{display:inline-flex;align-items:center;gap:.35rem}
@media (max-width:40rem){.graph-legend{grid-template-columns:minmax(0,1fr)}}
.zoom{display:flex;flex-wrap:wrap;align-items:center;gap:.3rem;margin:.5rem 0;font:.82rem/1.4 var(--sans);color:var(--soft)}
.zoom label{margin-left:.7rem}
.zoom select{font:inherit;padding:.3rem .2rem;border:1px solid var(--soft);border-radius:4px;background:var(--paper);color:var(--ink)}
.hidden-steps circle{fill:var(--paper);stroke:var(--refuted);stroke-width:1.4}
.argument .hidden-steps text{fill:var(--refuted);font-weight:600;font-size:11px;text-anchor:middle;stroke:none}
.with-fingers{display:none}
@media (pointer:coarse){.with-keys{display:none}.with-fingers{display:inline}}
.graph-box{cursor:grab;touch-action:pan-x pan-y}
.graph-box.dragged{cursor:grabbing;user-select:none}
.next-work .titles{columns:1}
.zoom button{min-width:2.2rem}
.alone{line-height:2}
.neighbourhood{margin:.7rem 0}
.neighbourhood .scroll{padding:2px 0}
@media print{.graph-box{border:0;padding:0;max-height:none;overflow:visible}.argument{max-width:100%;height:auto}.the-argument h3{break-after:avoid}}
`;
