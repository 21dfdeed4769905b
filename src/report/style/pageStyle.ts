/** The page: type, columns, masthead, summary, answer, outline. */
export const pageStyle = `
*,*::before,*::after{box-sizing:border-box}
html{scroll-padding-top:calc(var(--toolbar,3.4rem) + 1rem);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif","Liberation Serif",Georgia,serif;overflow-wrap:break-word;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
h1,h2,h3,h4,h5{line-height:1.25;font-weight:600;text-wrap:balance;margin:0}
h1{font-size:2.4rem;letter-spacing:-.015em}
h2{font-size:1.5rem;margin:0 0 .75rem}
h3{font-size:1.15rem}
sup,sub{font-size:.75em;line-height:0}
p{margin:.6rem 0}
code,pre{font-family:ui-monospace,"Cascadia Code","Source Code Pro",Menlo,Consolas,"Liberation Mono",monospace;font-size:.85em}
pre{margin:.5rem 0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
.skip{position:absolute;left:-99rem;padding:.5rem 1rem;background:var(--paper);z-index:3}
.skip:focus{left:.5rem;top:.5rem}
.layout{display:grid;grid-template-columns:15rem minmax(0,50rem);gap:0 3.5rem;justify-content:center;padding:0 1.5rem}
.main{min-width:0;padding:2rem 0 5rem}
.aside,.place,.kind,small{color:var(--soft);font-size:.9em}
.scroll{overflow-x:auto;overflow-y:hidden}
.scroll.cut:not(:focus-visible){mask-image:linear-gradient(to left,transparent,#000 2.5rem)}
.masthead{position:relative}
.kicker{font:600 .8rem/1.4 var(--sans);letter-spacing:.08em;text-transform:uppercase;color:var(--soft);margin:0 0 .35rem}
.author{font-style:italic;margin:.2rem 0 .3rem}
.facts{display:grid;gap:.1rem 1rem;margin:.6rem 0;font-size:.94em}
.run-facts .facts>div,.evidence.faulty .facts>div{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:0 1rem}
dt{color:var(--soft);font:.8rem/1.9 var(--sans)}
dd{margin:0;font-variant-numeric:tabular-nums}
.command{display:flex;align-items:stretch;gap:.5rem;margin:.75rem 0 0;max-width:100%}
.command code{flex:0 1 auto;padding:.4rem .7rem;background:var(--panel);border:1px solid var(--line);border-radius:4px;white-space:pre;min-width:0}
button{font:500 .85rem/1.3 var(--sans);color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:.35rem .65rem;cursor:pointer}
button:hover{border-color:var(--soft)}
html:not(.scripted) .copy{display:none}
.summary,.answer,.changed{padding:1.4rem 0 2rem;border-bottom:1px solid var(--line)}
.changed ul{padding-left:1.2rem}
.changed li{margin:.3rem 0}
.run-facts{margin:.9rem 0 1.5rem}
.summary h3{margin:1.5rem 0 .5rem}
.bar{display:flex;gap:2px;height:1.1rem;border-radius:4px;overflow:hidden}
.bar span{flex:1 1 0;min-width:4px;background:var(--verdict)}
.counts{list-style:none;margin:.6rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.3rem}
.counts li{display:inline-flex;gap:.45rem;align-items:baseline}
.counts b{font-variant-numeric:tabular-nums}
.meanings ul{list-style:none;margin:.4rem 0;padding:0}
.meanings li{margin:.2rem 0}
.no-surprises{margin:.6rem 0}
.counted{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1.6rem}
.counted details[open]{flex-basis:100%}
.surprise,.surprises{background:color-mix(in srgb,var(--faulty) 9%,var(--paper));border-left:3px solid var(--faulty);padding:.6rem .9rem;margin:.75rem 0}
.surprises{list-style:none}
.surprises li+li{margin-top:.6rem}
.errata-list{margin:.5rem 0;padding-left:1.8rem}
.errata-list>li{margin:1.1rem 0}
.errata-list>li::marker{color:var(--soft);font-variant-numeric:tabular-nums}
.errata-list p{margin:.2rem 0}
.errata-list blockquote{margin:.3rem 0}
.errata .title{font-weight:600;color:inherit;text-decoration-color:var(--line)}
.errata .title:hover{text-decoration-color:currentColor}
.errata .titles .title{font-weight:400}
.errata-list .place{display:inline-block}
.lines{margin:.3rem 0}
.lines>div{display:grid;grid-template-columns:5.2rem 1fr;align-items:center;border-left:3px solid var(--verdict);padding-left:.7rem;margin:.3rem 0}
.lines dt{font:600 .8rem/1.3 var(--sans);color:var(--verdict)}
.lines dd{margin:0;min-width:0}
.lines .katex-display{margin:.3rem 0}
.after{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:start}
.after details[open]{flex-basis:100%}
.latex .copy{font-size:.8rem;padding:.15rem .5rem}
.about{font-size:1.05rem}
.part{margin:1.4rem 0}
.part>h3 a{color:inherit;text-decoration-color:var(--line)}
.part>.gist{margin:.2rem 0 .5rem}
.part>.gist p{margin:0}
.main-claims{list-style:none;margin:0;padding:0}
.main-claims>li{border-left:3px solid var(--verdict);padding:.1rem 0 .1rem .8rem;margin:.55rem 0}
.main-claims p{margin:0}
.main-claims .statement{margin:.1rem 0;font-size:.95em}
.main-claims .statement .katex-display{margin:.3rem 0}
.main-claims a,.titles a{color:inherit;text-decoration-color:var(--line)}
.main-claims a:hover,.titles a:hover{text-decoration-color:currentColor}
.titles{list-style:none;margin:.3rem 0;padding:0;columns:2 20rem;column-gap:2rem}
.titles li{display:flex;gap:.45rem;align-items:baseline;padding:.12rem 0;break-inside:avoid;line-height:1.35}
.titles .icon{color:var(--verdict);flex:none}
.lead{padding:1.1rem 1.3rem;margin:1.2rem 0 0;background:var(--panel);border-left:4px solid var(--refuted);border-radius:0 6px 6px 0}
.lead .question{font-size:1.05rem;font-style:italic;line-height:1.45;color:var(--soft);font-weight:400;margin:0 0 .6rem;text-wrap:pretty}
.lead .question .katex{font-style:normal}
.lead p{margin:.5rem 0 0}
.lead .question+p{font-size:1.2rem;line-height:1.45}
.lead .more{font:.85rem/1.5 var(--sans)}
.in-short{font:.9rem/1.5 var(--sans);margin:.45rem 0 0}
.in-short.how{font-size:.85rem;color:var(--soft);margin:.1rem 0 0}
.masthead .command{margin:.45rem 0 0;font-size:.95em}
.masthead .command code{padding:.25rem .6rem}
.masthead .command button{padding:.2rem .55rem}
.in-short .count{color:var(--verdict);font-weight:600;white-space:nowrap}
.in-short .icon{margin-right:.25em}
blockquote{margin:0 0 1rem;padding:.2rem 0 .2rem 1.1rem;border-left:3px solid var(--line);font-style:italic}
.answer ol{padding-left:1.4rem;margin:0}
.answer li{margin:.7rem 0}
.page-buttons{position:absolute;top:0;right:0;display:flex;gap:.4rem}
.choices{display:flex;flex-wrap:wrap;gap:.5rem}
.icon{width:.95em;height:.95em;vertical-align:-.1em;color:inherit}
.section{padding-top:2.5rem}
.gist{color:var(--soft);font-style:italic;margin-bottom:1rem}
.gist .katex{font-style:normal}
footer{padding:1.5rem 0;color:var(--soft);font-size:.9em}
.katex{font-size:1.08em}
.kept{white-space:nowrap}
.tex-error{color:var(--faulty)}
.tex-error code{white-space:pre-wrap;overflow-wrap:anywhere}
`;
