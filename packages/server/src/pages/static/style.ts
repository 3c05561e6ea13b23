/** The look of the pages: one column, room for thumbs, the colours that the person's system asks for. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --sheet: #fff; --ink: #16181d; --soft: #565d69; --line: #c6cbd4;
  --accent: #1d4ed8; --on-accent: #fff; --bad: #b3141d; --bad-ground: #fdf1f1; --good: #14703a; --good-ground: #eef8f1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #111318; --sheet: #1a1d24; --ink: #eceef2; --soft: #a9b0bd; --line: #474e5b;
    --accent: #8fb2ff; --on-accent: #0d1530; --bad: #ff9a96; --bad-ground: #2c1718; --good: #86d9a3; --good-ground: #14251a;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header, main { max-width: 42rem; margin: 0 auto; padding: 0 1rem; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; padding-top: .75rem; }
.issuer { margin: 0; font-weight: 700; }
nav { display: flex; gap: 1rem; }
nav a { padding: .6rem 0; }
a { color: var(--accent); text-underline-offset: .15em; }
main { padding-bottom: 4rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 1.25rem 0 .75rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h3 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; }
p { margin: 0 0 .75rem; overflow-wrap: anywhere; }
.card, .artifact { background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; margin: 0 0 1rem; }
.card > :last-child, .notice > :last-child, .done > :last-child { margin-bottom: 0; }
.field { margin: 0 0 1.1rem; }
label { display: block; font-weight: 600; margin-bottom: .25rem; }
.hint { color: var(--soft); font-size: .925rem; margin: 0 0 .35rem; }
.error { color: var(--bad); font-weight: 600; margin: .35rem 0 0; }
input, select, textarea, button { font: inherit; color: inherit; }
input:not([type=hidden]), select, textarea {
  display: block; width: 100%; min-height: 2.9rem; padding: .6rem .7rem;
  background: var(--sheet); border: 1px solid var(--soft); border-radius: .5rem;
}
input[type=file] { padding: .45rem; }
input[type=file]::file-selector-button {
  font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: .35rem;
  padding: .3rem .7rem; margin-right: .7rem;
}
textarea { resize: vertical; font: .875rem/1.45 ui-monospace, monospace; overflow-wrap: anywhere; }
[aria-invalid=true] { border: 2px solid var(--bad); }
button {
  min-height: 2.9rem; padding: .5rem 1.1rem; border-radius: .5rem; cursor: pointer;
  background: transparent; border: 1px solid var(--soft);
}
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
button.danger { border-color: var(--bad); color: var(--bad); font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.artifact > form { margin-bottom: 1rem; }
.envelope { margin-bottom: .5rem; }
.notice, .done { border: 1px solid; border-left-width: .35rem; border-radius: .5rem; padding: .8rem 1rem; margin: 0 0 1rem; }
.notice { border-color: var(--bad); background: var(--bad-ground); }
.done { border-color: var(--good); background: var(--good-ground); }
.what { font-weight: 700; }
.notice p, .done p { margin-bottom: .35rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.devices { list-style: none; margin: 0; padding: 0; }
.device { border-top: 1px solid var(--line); padding: .9rem 0; }
.device:last-child { padding-bottom: 0; }
.device p { margin: .15rem 0 .5rem; }
.row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
details { margin-top: .5rem; }
summary { cursor: pointer; padding: .5rem 0; color: var(--accent); }
.qr { margin: .5rem 0 0; }
.qr svg { display: block; width: 100%; max-width: 26rem; height: auto; background: #fff; }
@media (max-width: 30rem) {
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .5rem; }
  .field > button, .artifact button, form > button.primary { width: 100%; }
}
`;
