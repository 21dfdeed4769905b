/** The laboratory: presets, controls, panels, and its own pictures. Only a page that has one holds this. */
export const laboratoryStyle = `
.laboratory{padding:2rem 0;border-bottom:1px solid var(--line)}
.lab-about{margin-top:0}
.presets{display:flex;flex-wrap:wrap;gap:.35rem;margin:.9rem 0 .4rem}
.presets button{border-radius:1rem;padding:.3rem .75rem}
.presets button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--paper)}
.look{margin:.5rem 0;padding:.45rem .8rem;border-left:3px solid var(--line);font-size:.95em}
.lab-controls{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr));gap:.5rem 1.75rem;margin:1rem 0 .5rem;padding:.85rem 1rem;background:var(--panel);border-radius:6px;position:sticky;top:0;z-index:1;max-height:42vh;overflow-y:auto;overscroll-behavior:contain}
.lab-panels :is(a,button,[tabindex]){scroll-margin-top:45vh}
.control{display:grid;grid-template-columns:7.6rem minmax(4rem,1fr) 7.6rem;gap:0 .7rem;align-items:center;min-width:0}
.control.choice{grid-template-columns:7.6rem minmax(0,1fr)}
.control label{font:.82rem/1.3 var(--sans)}
.control label i{font-family:Charter,"Bitstream Charter",Cambria,Georgia,serif;font-size:1.1em}
.control input,.control select{font:.88rem/1.3 var(--sans);color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:4px;padding:.28rem .4rem;min-width:0;width:100%;min-height:1.9rem;font-variant-numeric:tabular-nums}
.control input[type=number]{appearance:textfield}
.control input[type=range]{border:0;padding:0;background:none;accent-color:var(--link);cursor:pointer}
.lab-buttons{display:flex;flex-wrap:wrap;gap:.4rem;margin:.6rem 0}
.seen{margin:1rem 0;padding:.7rem 1rem;border-left:3px solid var(--link);background:color-mix(in srgb,var(--link) 7%,var(--paper));min-height:4.2em}
.lab-panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.5rem 1.75rem;min-height:60rem}
.lab-panels>section{min-width:0}
.lab-panels>.wide{grid-column:1/-1}
.lab-panels h3{font-size:1.02rem;margin-bottom:.4rem}
.lab-panels p{font-size:.93em;margin:.4rem 0}
.laboratory-table{border-collapse:collapse;width:100%;font-size:.92em;line-height:1.35}
.laboratory-table th,.laboratory-table td{text-align:left;vertical-align:top;padding:.35rem .9rem .35rem 0;border-bottom:1px solid var(--line);font-weight:400}
.laboratory-table thead th{font:600 .8rem/1.4 var(--sans);color:var(--soft)}
.laboratory-table tbody th{min-width:8.5rem}
.laboratory-table td{min-width:9.5rem}
.laboratory-table .figure{font-variant-numeric:tabular-nums}
.laboratory-table small{display:block;font-variant-numeric:tabular-nums;white-space:nowrap}
.lab-gauge{display:block;width:100%;max-width:12rem;height:8px;margin-top:.2rem}
.lab-gauge path{fill:none;vector-effect:non-scaling-stroke}
.lab-gauge .scale{stroke:var(--line);stroke-width:2}
.lab-gauge .interval{stroke:var(--link);stroke-width:5}
.lab-gauge .exact{stroke:var(--ink);stroke-width:2}
.plot .grid-lines{fill:none;stroke:currentColor;opacity:.13}
.plot .bars{fill:var(--curve-1);opacity:.35}
.plot .band{opacity:.22;stroke:none}
.plot .band-1{fill:var(--curve-1)}.plot .band-2{fill:var(--curve-2)}.plot .band-3{fill:var(--curve-3)}.plot .band-4{fill:var(--curve-4)}.plot .band-5{fill:var(--curve-5)}.plot .band-6{fill:var(--curve-6)}
.sample .band{opacity:.45}
.plot .chosen{fill:none;stroke:var(--ink);stroke-width:1.6}
.plot .mark-name.strong{font-weight:600}
.plot .cell{stroke:var(--line);stroke-width:.6}
.plot .positive{fill:var(--curve-1)}
.plot .negative{fill:var(--curve-2)}
.plot .cross{fill:none;stroke:var(--refuted);stroke-width:2;stroke-linecap:round}
.plot .axis-line{fill:none;stroke:var(--soft);opacity:.5}
.plot .bar-cell{fill:none;stroke:var(--soft);stroke-width:1.2}
.plot .bar-cell.filled{fill:var(--curve-1);stroke:var(--curve-1)}
.plot .circle{fill:none;stroke:var(--line)}
.plot .vector{fill:none;stroke-width:2;stroke:var(--curve-1)}
.plot .vector.faint{stroke:var(--soft);stroke-width:1;opacity:.45}
.plot .vector.sum{stroke:var(--curve-2);stroke-width:2.4}
@media (max-width:40rem){
.control{grid-template-columns:minmax(0,1fr) 8rem}
.control.choice{grid-template-columns:minmax(0,1fr)}
.control input[type=range]{grid-row:2;grid-column:1/-1;height:2rem}
.lab-controls{padding:.5rem .7rem;gap:.3rem .7rem;max-height:34vh}
.presets button,.lab-buttons button{padding:.5rem .8rem}
}
@media print{.presets,.lab-controls,.lab-buttons,.look{display:none}}
`;
