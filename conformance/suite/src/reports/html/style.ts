/** The report's style sheet. Print and dark screens included; no font or image is loaded from anywhere. */
export const STYLE = `
:root { color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1c1b19; --soft: #6b675f; --rule: #dfdbd2; --block: #f2efe8;
  --bad: #a8231b; --odd: #835a00; --good: #2a6638;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", Georgia, serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #171614; --ink: #e9e5dc; --soft: #a19b8f; --rule: #37342e; --block: #201e1b;
  --bad: #ff9389; --odd: #e3b65f; --good: #8cc799; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; -webkit-text-size-adjust: 100%; }
body { max-width: 66rem; margin: 0 auto; padding: 3.5rem 1.5rem 6rem; }
.bad { color: var(--bad); } .odd { color: var(--odd); } .good { color: var(--good); } .quiet { color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
.kicker { margin: 0; color: var(--soft); font-variant-caps: all-small-caps; letter-spacing: .06em; font-size: 1.05rem; }
h1 { font: 400 2.35rem/1.2 var(--serif); margin: .4rem 0 .6rem; max-width: 26em; text-wrap: balance; }
h2 { font: 400 1.5rem/1.25 var(--serif); margin: 3.5rem 0 1rem; }
h3 { font: 600 1rem/1.4 system-ui, sans-serif; margin: 0; }
h3 small, .small { font-weight: 400; font-size: .85rem; color: var(--soft); }
h4 { font: 600 .85rem/1.4 system-ui, sans-serif; color: var(--soft); margin: 1.4rem 0 .4rem; }
.target { font: .95rem var(--mono); margin: 0 0 1.6rem; overflow-wrap: anywhere; }
.bar { display: block; width: 100%; height: 5px; margin: 0 0 1.4rem; }
.bar .bad { fill: var(--bad); } .bar .odd { fill: var(--odd); } .bar .good { fill: var(--good); } .bar .quiet { fill: var(--rule); }
.figures-list { display: grid; grid-template-columns: 7.5rem 1fr; gap: .2rem 1rem; margin: 0; font-size: .93rem; }
.figures-list dt { color: var(--soft); } .figures-list dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.blockers { margin: 1.2rem 0 0; padding-left: .9rem; border-left: 2px solid var(--odd); }
.tools { position: sticky; top: 0; z-index: 1; background: var(--paper); display: flex; flex-wrap: wrap; align-items: baseline; gap: .5rem 1.2rem;
  margin: 2.5rem 0 0; padding: .8rem 0; border-bottom: 1px solid var(--rule); }
.tools input[type=search] { flex: 1 1 16rem; min-width: 0; font: inherit; color: inherit; background: none; border: 0; border-bottom: 1px solid var(--soft); border-radius: 0; padding: .15rem 0; }
.tools label { color: var(--soft); } .tools output { color: var(--soft); font-size: .85rem; font-variant-numeric: tabular-nums; }
.tools.off { display: none; }
.family { display: grid; grid-template-columns: 15rem 1fr; grid-template-rows: auto 1fr; gap: 0 1.5rem; padding: 1rem 0; border-top: 1px solid var(--rule); break-inside: avoid; }
.family h3 small { display: block; }
.family .figures { margin: .2rem 0 0; grid-column: 1; font-size: .85rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.cells { grid-column: 2; grid-row: 1 / span 2; display: grid; grid-template-columns: repeat(auto-fill, minmax(6.6rem, 1fr)); gap: .1rem .6rem; align-content: start; }
.cell summary { list-style: none; cursor: pointer; font: .84rem/1.6 var(--mono); white-space: nowrap; }
.cell summary::-webkit-details-marker, .case > summary::-webkit-details-marker { display: none; }
.cell.good { color: var(--ink); } .cell.bad summary { font-weight: 700; }
.cell[open] { grid-column: 1 / -1; color: var(--ink); padding: .2rem 0 .6rem; }
.cell-body { padding-left: 1.35rem; max-width: 42rem; } .cell-body p { margin: .2rem 0; overflow-wrap: anywhere; }
.sentence, blockquote { font: 1.06rem/1.5 var(--serif); }
.mark { display: inline-block; width: 1.35rem; font-family: var(--mono); }
.case { border-top: 1px solid var(--rule); }
.case > summary { list-style: none; cursor: pointer; display: grid; grid-template-columns: 1.35rem minmax(14rem, 22rem) 1fr auto; gap: 0 .2rem; padding: .4rem 0; align-items: baseline; }
.case > summary .mark { grid-column: 1; } .case-id { grid-column: 2; font: .88rem var(--mono); overflow-wrap: anywhere; padding-right: .8rem; }
.case-title { color: var(--soft); } .case-of { font: .84rem var(--mono); }
.case.bad > summary .case-id, .case.bad .case-of { color: var(--bad); font-weight: 700; } .case.odd .case-of { color: var(--odd); }
.case.good, .case.quiet { color: var(--ink); }
.case-body { color: var(--ink); padding: .2rem 0 1.6rem 1.55rem; }
blockquote { margin: .4rem 0 1rem; padding: 0 0 0 .9rem; border-left: 2px solid var(--bad); max-width: 46rem; }
.case.odd blockquote { border-color: var(--odd); }
blockquote a, .cell-body a { font-family: var(--mono); font-size: .88rem; }
.headline { margin: .4rem 0; font-weight: 600; max-width: 46rem; overflow-wrap: anywhere; } .clock { margin: .3rem 0 .3rem 1.1rem; font-family: var(--mono); }
.why { margin: .4rem 0; max-width: 46rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.difference { display: grid; grid-template-columns: 5rem 1fr; gap: .25rem .8rem; margin: 0; align-items: baseline; }
.difference dt { color: var(--soft); font-size: .85rem; } .difference dd { margin: 0; min-width: 0; }
pre { font: .82rem/1.5 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; max-height: 30rem; overflow: auto; }
.difference pre { font-size: .88rem; } .got { color: var(--bad); } .case.odd .got { color: var(--odd); }
code { font: .84rem var(--mono); overflow-wrap: anywhere; }
.command, .exchange pre { background: var(--block); padding: .6rem .8rem; }
.exchange { margin: .15rem 0; } .exchange > summary { cursor: pointer; font: .82rem/1.6 var(--mono); overflow-wrap: anywhere; }
.exchange .answer { margin-top: 1px; }
.wide { overflow-x: auto; }
.steps { border-collapse: collapse; font-size: .84rem; min-width: 40rem; width: 100%; }
.steps th { text-align: left; font-weight: 400; color: var(--soft); } .steps th, .steps td { padding: .25rem .9rem .25rem 0; vertical-align: top; border-bottom: 1px solid var(--rule); }
.steps td:first-child { color: var(--soft); font-variant-numeric: tabular-nums; } .steps .time { font: .8rem/1.6 var(--mono); white-space: nowrap; }
.steps .failed td { border-bottom-color: var(--bad); } .steps .failed td:first-child, .steps .failed b { color: var(--bad); }
.member { color: var(--soft); }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; margin: 0; padding: .8rem 0 0; border-top: 1px solid var(--rule); list-style: none; }
[hidden] { display: none !important; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .85rem; max-width: 46rem; }
@media (max-width: 44rem) { body { padding-top: 2rem; } h1 { font-size: 1.7rem; } .family { display: block; } .cells { margin-top: .5rem; }
  .case > summary { grid-template-columns: 1.35rem 1fr auto; } .case-title { grid-column: 2; grid-row: 2; } .figures-list { grid-template-columns: 6rem 1fr; } }
@media print { :root { --paper: #fff; --ink: #000; --soft: #555; --rule: #ccc; --block: #f6f6f6; --bad: #a8231b; --odd: #835a00; --good: #2a6638; }
  html { font-size: 11px; } body { max-width: none; padding: 0; } .tools { display: none; } pre { max-height: none; } h2, h3, h4 { break-after: avoid; } .case > summary { break-after: avoid; } a { text-decoration: none; } }
`;
