/** Finding one's way: contents, the field that finds claims and its list, the toolbar, keys. */
export const navigationStyle = `
.side{position:sticky;top:0;align-self:start;max-height:100vh;display:flex;flex-direction:column;z-index:3;font:.82rem/1.4 var(--sans)}
.contents{overflow-y:auto;padding:1.2rem 0 2rem;font:.82rem/1.4 var(--sans);scrollbar-width:thin}
.contents summary{font-weight:600;margin-bottom:.5rem}
.contents .outline summary{margin:.3rem 0 0;padding:.2rem 0;min-height:24px;color:var(--ink);width:auto;font-size:1em}
.contents .outline summary small{font-weight:400}
.contents .outline details{margin:0;font-size:1em}
.contents .outline ul{padding-left:.2rem}
.contents .outline li{content-visibility:auto;contain-intrinsic-size:auto 3em}
.contents ol,.contents ul{list-style:none;margin:0;padding:0}
.contents a{display:flex;gap:.4rem;align-items:baseline;padding:.2rem 0;min-height:24px;color:var(--soft);text-decoration:none;min-width:0}
.contents a span{overflow-wrap:anywhere}
.contents a:hover,.contents a:focus-visible{color:var(--ink);text-decoration:underline}
.contents .icon{color:var(--verdict);flex:none;position:relative;top:.1rem}
.contents .parts a{color:var(--ink);font-weight:600;margin-top:.55rem}
.contents .parts{margin-bottom:.4rem}
.toolbar{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;align-items:center;gap:.4rem;margin:0 -.75rem;padding:.6rem .75rem;background:var(--paper);border-bottom:1px solid var(--line)}
.toolbar .filters{display:flex;flex-wrap:wrap;gap:.3rem}
.filter{display:inline-flex;align-items:center;gap:.3rem;padding:.35rem .5rem;color:var(--verdict)}
.filter .number{color:var(--soft);font-variant-numeric:tabular-nums}
.filter[aria-pressed=true]{background:var(--verdict);border-color:var(--verdict);color:var(--paper)}
.filter[aria-pressed=true] .number{color:var(--paper)}
.toolbar select{font:.85rem/1.3 var(--sans);padding:.35rem .2rem;width:7.2rem;border:1px solid var(--soft);border-radius:4px;background:var(--paper);color:var(--ink)}
.choice{min-width:0}
#_claims{margin-top:2.5rem}
kbd{font:.85em ui-monospace,Menlo,Consolas,"Liberation Mono",monospace;border:1px solid var(--line);border-bottom-width:2px;border-radius:4px;padding:0 .3em;background:var(--panel)}
dialog{max-width:min(32rem,92vw);color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:8px;padding:1.2rem 1.5rem}
dialog::backdrop{background:rgb(0 0 0/.45)}
dialog dl{margin:0}
dialog dl>div{display:grid;grid-template-columns:7.5rem 1fr;gap:.5rem;padding:.15rem 0}
.toolbar [role=status]{margin:0;font:.82rem/1.3 var(--sans);color:var(--soft);flex-basis:100%}
.toolbar [role=status]:empty{display:none}
html:not(.scripted) :is(.finder,.toolbar,.zoom){display:none}
.finder{position:relative;padding-top:2rem}
.finder input{font:.9rem/1.3 var(--sans);padding:.45rem .6rem;width:100%;border:1px solid var(--soft);border-radius:4px;background:var(--paper);color:var(--ink)}
html:has(#_find:focus){scroll-padding-top:0}
.found-panel{position:absolute;z-index:4;top:calc(100% + .3rem);left:0;width:min(40rem,92vw);background:var(--paper);border:1px solid var(--soft);border-radius:6px;box-shadow:0 6px 24px rgb(0 0 0/.22)}
.suggestion{padding:.1rem .5rem}
.found-panel>p{margin:.5rem .8rem}
#_found{list-style:none;margin:0;padding:0;max-height:min(60vh,30rem);overflow-y:auto;overscroll-behavior:contain}
#_found li{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 .5rem;padding:.35rem .8rem;cursor:pointer;font-size:.88rem;line-height:1.4}
#_found li .icon{color:var(--verdict);position:relative;top:.2rem}
#_found li>small{grid-column:2}
#_found [aria-selected=true]{background:color-mix(in srgb,var(--link) 12%,var(--paper));box-shadow:inset 3px 0 var(--link)}
.shown-count{display:flex;gap:.6rem;align-items:center;margin:0;flex-basis:100%}
.shown-count:has(#_show-all[hidden]){display:none}
.shown-count [role=status]{flex:0 1 auto}
#_show-all{padding:.15rem .5rem;white-space:nowrap}
.missing-place{position:fixed;z-index:5;left:1rem;right:1rem;bottom:1rem;margin:0 auto;width:fit-content;max-width:40rem;padding:.7rem 1rem;background:var(--paper);color:var(--ink);border:1px solid var(--soft);border-radius:6px;box-shadow:0 6px 24px rgb(0 0 0/.22);font:.9rem/1.5 var(--sans);overflow-wrap:anywhere}
@media (max-width:68rem){
.side{position:relative;max-height:none;display:block}
.finder{padding-top:.6rem}
.found-panel{width:100%}
}
@media print{.missing-place,.finder{display:none!important}}
`;
