/** Phones and narrow windows, and paper. */
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
.masthead .facts>div,.evidence.faulty .facts>div{grid-template-columns:minmax(0,1fr)}
dt{line-height:1.4;margin-top:.3rem}
.counts li{grid-template-columns:2.2rem auto 1fr;column-gap:.5rem}
.main-claims li{grid-template-columns:auto 1fr}
.main-claims li>span:nth-child(2){grid-column:1/-1;grid-row:2}
.main-claims li>.proof{justify-self:start}
.card{padding-left:.8rem}
.evidence{padding:.6rem .75rem}
.meta .id{margin-left:0;overflow-wrap:anywhere}
.toolbar{position:static}
html{scroll-padding-top:.5rem}
}
@media print{
.contents,.toolbar,.theme,.copy,.skip{display:none!important}
.layout{display:block;padding:0}
.long .card{content-visibility:visible}
.card header,.statement,.chart,.evidence,tr{break-inside:avoid}
body{font-size:10.5pt;background:none}
a{color:inherit}
}
`;
