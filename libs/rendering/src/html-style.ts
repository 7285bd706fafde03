/**
 * The look of the one-file page. Documents speak in serif behind a rule, the record in sans-serif. Removed words are struck through
 * with a minus, added ones underlined with a plus; colour only repeats it. Text has a contrast of 7:1 or more in both schemes.
 */
export const HTML_STYLE = `
:root { color-scheme: light dark; --ink: #1f1b16; --paper: #fbf8f2; --faint: #4a443b; --rule: #8a8072; --link: #123f6b; --cut: #6f2408; --cut-back: #fae6dc; --new: #0f4a3a; --new-back: #dff2ea; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f2ede4; --paper: #1a1815; --faint: #cfc7b9; --rule: #8f8677; --link: #a9d1f7; --cut: #ffc9b0; --cut-back: #47261a; --new: #b5ecd6; --new-back: #163c31; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.1875rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
main, footer { max-width: 42rem; margin: 0 auto; padding: 1rem; }
h1, h2, h3 { line-height: 1.25; }
h1 { font-size: 1.75rem; border-top: 4px double var(--ink); padding-top: 1rem; }
h2 { font-size: 1.375rem; margin-top: 2.5rem; }
h3 { font-size: 1.1875rem; margin: 0 0 .25rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
.lead { font-size: 1.3125rem; }
.about, .small { color: var(--faint); font-size: 1rem; margin: .25rem 0; }
.said { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999rem; padding: .75rem 1rem; background: var(--paper); }
.skip:focus { position: static; display: inline-block; }
.texts, .why { padding-left: 1.25rem; }
.outcomes { list-style: none; padding: 0; }
.outcomes a { display: inline-block; min-width: 1.75rem; padding: .125rem .25rem; text-align: center; }
h4 { margin: .75rem 0 0; }
.why { margin: .25rem 0; }
article { margin: 2rem 0; padding-top: 1rem; border-top: 1px solid var(--rule); }
article:target h3 { text-decoration: underline double; text-underline-offset: .25em; }
.document { margin: .75rem 0; padding-left: 1rem; border-left: 4px solid var(--rule); font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; }
del, ins { unicode-bidi: isolate; padding: 0 .125em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
del { color: var(--cut); background: var(--cut-back); text-decoration: line-through; }
ins { color: var(--new); background: var(--new-back); text-decoration: underline; text-underline-offset: .15em; }
del::before, ins::before { display: inline-block; margin-right: .15em; text-decoration: none; }
del::before { content: "\\2212"; content: "\\2212" / ""; }
ins::before { content: "+"; content: "+" / ""; }
footer { margin-top: 3rem; border-top: 4px double var(--rule); }
@media (forced-colors: active) {
  del, ins { border: 1px solid currentColor; }
  ins { border-style: double; border-width: 3px; }
}
@media print {
  :root { font-size: 10pt; --ink: #000; --paper: #fff; --faint: #000; --link: #000; --cut: #000; --cut-back: #fff; --new: #000; --new-back: #fff; }
  main, footer { max-width: none; padding: 0; }
  .skip { display: none; }
  article { break-inside: avoid; }
}
`.trim();
