/** The appendix: tables of figures, which scroll by themselves where they are wide, and licences. */
export const appendixStyle = `
.appendix{padding:2.5rem 0;margin-top:2.5rem;border-top:1px solid var(--line)}
.appendix h3{margin:1.75rem 0 .5rem}
.measured{margin:1.75rem 0}
.measured h4{margin:0 0 .25rem;font-size:1rem}
.measured .chart{margin:.75rem 0;max-width:34rem}
.measured .number{text-align:right}
.measured .data td{vertical-align:top}
.measured .data th{vertical-align:bottom;white-space:normal}
.measured .data .words{white-space:normal;min-width:10rem}
.measured .data .words:last-child:not(:first-child){min-width:26rem}
.measured .data :is(td,th):first-child{position:sticky;left:0;background:var(--paper)}
.licences pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.8rem}
`;
