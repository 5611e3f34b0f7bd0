/** The page's only style: readable on a screen and on paper, nothing from elsewhere. */
export const STYLE = `
:root { --ink: #1d2329; --soft: #5b6670; --line: #d9dee3; --base: #b3481f; --policy: #1f5fa8; --saved: #2b8a5b; --displaced: #b3481f; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1.25rem 4rem; color: var(--ink); background: #fff;
  font: 16px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0.5rem 0; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.25rem; border-top: 1px solid var(--line); padding-top: 1.25rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
p { margin: 0.4rem 0; max-width: 46rem; }
.says, .facts, figcaption { color: var(--soft); }
.headline { font-size: 1.1rem; }
table { border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; margin: 0.5rem 0; }
th, td { text-align: left; font-weight: 400; padding: 0.2rem 0.9rem 0.2rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-size: 0.85rem; }
.number { text-align: right; white-space: nowrap; }
.inside { padding-left: 1.2rem; }
.wide { overflow-x: auto; }
svg { display: block; width: 100%; max-width: 45rem; height: auto; margin: 0.75rem 0; font-size: 13px; fill: var(--ink); }
.grid { stroke: var(--line); } .zero { stroke: var(--soft); stroke-dasharray: 3 3; }
.end { text-anchor: end; } .middle { text-anchor: middle; } .head, .name { font-weight: 700; }
.name { paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round; }
.line { fill: none; stroke-width: 2; } .band { opacity: 0.16; }
.base { fill: var(--base); } .policy { fill: var(--policy); } .placebo { fill: #777; }
.line.base { fill: none; stroke: var(--base); } .line.policy { fill: none; stroke: var(--policy); } .line.placebo { fill: none; stroke: #777; }
.stream { opacity: 0.55; } .untouched { fill: #c9d3da; } .doomed { fill: #8b949c; } .saved { fill: var(--saved); } .displaced { fill: var(--displaced); }
.induced { fill: #7d5fb2; } .forestalled { fill: #c99a2e; }
rect.lives { fill: #5b7f95; } rect.dies { fill: #3d444b; } rect.absent { fill: #aab4bc; }
.interval { stroke: var(--policy); stroke-width: 2; opacity: 0.6; } .dot { fill: var(--policy); }
pre { background: #f4f6f8; padding: 0.75rem; overflow-x: auto; font-size: 0.85rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.tongue { float: right; font-size: 0.9rem; } .tongue label { margin-left: 0.75rem; cursor: pointer; }
body:has(#chinese:checked) [lang=en], body:has(#english:checked) [lang=zh] { display: none; }
@media print { .tongue, details:not([open]) { display: none; } section { break-inside: avoid; } }
`
