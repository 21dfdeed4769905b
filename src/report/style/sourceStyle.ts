/** Claim files and their line numbers; the computation of a small counterexample. */
export const sourceStyle = `
.sources{padding:2rem 0}
.source{display:grid;grid-template-columns:auto minmax(0,max-content);max-height:34rem;overflow:auto;position:relative;background:var(--panel);border:1px solid var(--line);border-radius:4px;margin:.5rem 0;font-size:.95em}
.source pre{margin:0;padding:.5rem .8rem;line-height:1.45}
.source code{font-size:1em}
.source .numbers{position:sticky;left:0;background:var(--panel);color:var(--soft);text-align:right;user-select:none;padding-right:.5rem}
.own{display:block}
.own.mine,.own:target{background:color-mix(in srgb,var(--link) 12%,transparent)}
.own-source p{margin:.3rem 0}
.worked .line{display:flex;align-items:center;gap:.4rem;margin:.5rem 0;padding:2px 0;font-variant-numeric:tabular-nums}
.worked .label{font-style:italic;white-space:nowrap}
.worked .chart{margin-top:.6rem}
`;
