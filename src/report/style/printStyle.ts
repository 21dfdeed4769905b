/** Paper: the answer, the errata and the outline, unless everything was asked for. */
export const printStyle = `
@page{margin:18mm 17mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif;color:#5d5950}}
@media print{
.contents,.toolbar,.theme,.print,.copy,.skip,.zoom,dialog,.lead .more{display:none!important}
html:not(.print-all) :is(.section,.sources,.appendix,.the-argument,.laboratory,#_claims,footer){display:none}
.layout{display:block;padding:0}
.main{padding:0}
.scroll.cut{mask-image:none!important}
.long .card{content-visibility:visible}
.rest>summary,.own-source,.sources{display:none}
.card header,.statement,.chart,.evidence,.errata-list>li>.lines,tr,blockquote{break-inside:avoid}
h2,h3,h4,.card header,summary{break-after:avoid}
body{font-size:10.5pt;background:none}
h1{font-size:20pt}
a{color:inherit}
p,li{orphans:3;widows:3}
.bar span,.badge,.chip,.evidence,.lead{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
