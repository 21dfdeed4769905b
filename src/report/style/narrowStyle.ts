/** Phones and narrow windows. */
export const narrowStyle = `
@media (max-width:68rem){
.layout{grid-template-columns:minmax(0,50rem)}
.contents{position:static;max-height:none;padding:1rem 0 0}
.contents details[open]{max-height:70vh;overflow-y:auto}
.main{padding-top:1.25rem}
}
@media (max-width:40rem){
body{font-size:1rem}
.layout{padding:0 1rem}
h1{font-size:1.9rem}
.run-facts .facts>div{grid-template-columns:5.5rem minmax(0,1fr);gap:0 .6rem}
.run-facts .facts{font-size:.9em}
.evidence.faulty .facts>div{grid-template-columns:minmax(0,1fr)}
dt{line-height:1.4;margin-top:.3rem}
.lines>div{grid-template-columns:minmax(0,1fr)}
.errata-list{padding-left:1.4rem}
.counts{gap:.25rem .9rem}
.lead{padding:.8rem .9rem;margin-top:.8rem}
.lead .question{font-size:.98rem}
.lead .question+p{font-size:1.1rem}
.layout{gap:0}
.contents{padding:.6rem 0 0}
.main{padding-top:.6rem}
.card{padding-left:.8rem}
.measured .data .words:first-child{min-width:7rem;overflow-wrap:anywhere}
.evidence{padding:.6rem .75rem}
.meta .id{margin-left:0;overflow-wrap:anywhere}
.kicker{padding-right:9rem}
.page-buttons{top:-1rem}
.toolbar{position:static}
html{scroll-padding-top:.5rem}
}
`;
