/** Colours that can be told apart on white and on black, and by readers who see no red or green (Okabe and Ito 2008). */
export const STYLE = `
:root { color-scheme: light dark; --page: #fff; --ink: #1b1b20; --soft: #5b5b66; --line: #d9d9e0; --panel: #f5f5f8; --curve: #0072b2; --bad: #b34700; --good: #00694b; --open: #6b5900 }
@media (prefers-color-scheme: dark) {
  :root { --page: #16161a; --ink: #ececf1; --soft: #a9a9b5; --line: #3a3a44; --panel: #1f1f25; --curve: #56b4e9; --bad: #ff9d5c; --good: #4fd1a5; --open: #e6cf5c }
}
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 68rem; padding: 2rem 1.25rem 4rem; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: break-word }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem }
p { margin: .5rem 0; max-width: 46rem }
.soft { color: var(--soft) }
.small, footer { font-size: .875rem }
.mono { font: .875em ui-monospace, monospace; overflow-wrap: anywhere }
td.mono { min-width: 8rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line) }
thead th { font-size: .8125rem; font-weight: 600; color: var(--soft); vertical-align: bottom }
th[scope=row] { font-weight: 600 }
td.same { background: var(--panel); font-weight: 600 }
.actions td, .actions th { padding-left: .75rem; text-align: right }
.actions th[scope=row], .actions thead th:first-child { text-align: left; padding-left: 0 }
.rules td, .rules th { min-width: 8rem }
.rules td:nth-child(4) { min-width: 13rem }
th .soft, h3 .soft { font-weight: 400 }
.kind { font-weight: 600; white-space: nowrap }
.steps th[scope=row] { min-width: 6rem }
.steps td:last-child { min-width: 11rem }
.share { display: block; font-weight: 600 }
.state { font-weight: 600; white-space: nowrap }
.kept { color: var(--good) }
.broken, .fix { color: var(--bad) }
.open, .unmeasured, .look { color: var(--open) }
.measure { color: var(--soft) }
a { color: var(--curve) }
details { border: 1px solid var(--line); border-radius: .5rem; margin: .75rem 0; padding: 0 1rem }
details[open] { padding-bottom: 1rem }
summary { cursor: pointer; padding: .7rem 0; font-weight: 600 }
summary:focus-visible { outline: 2px solid var(--curve); outline-offset: 2px }
summary .soft { font-weight: 400 }
.plots { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem }
figure { margin: 0; flex: 0 1 24rem }
figcaption { font-size: .875rem; color: var(--soft) }
svg { width: 100%; height: auto; font: 11px system-ui, sans-serif }
svg text { fill: var(--soft) }
svg .axis { font-size: 12px; fill: var(--ink) }
svg .grid { stroke: var(--line) }
svg .promise { stroke: var(--ink); stroke-dasharray: 3 4; opacity: .75 }
svg .band { fill: var(--curve); opacity: .2 }
svg .curve { fill: none; stroke: var(--curve); stroke-width: 2 }
svg .mark { fill: var(--curve); stroke: var(--page); stroke-width: 1.5 }
.images { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 1rem; padding: 0; margin: 0; list-style: none }
.images li { font-size: .8125rem; line-height: 1.4 }
.images img, .images .none { display: block; width: 100%; height: 9rem; object-fit: contain; background: var(--panel); border: 1px solid var(--line); border-radius: .375rem; margin-bottom: .35rem }
.images .none { display: grid; place-items: center; color: var(--soft) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .5rem 0 }
dt { color: var(--soft) }
dd { margin: 0 }
@media print { details { break-inside: avoid } }
`
