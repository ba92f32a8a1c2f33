import { Markup } from './markup.js';

const light = `
--ink:#1b1f24;--soft:#57606a;--paper:#fff;--tint:#f6f8fa;--line:#d0d7de;--link:#0550ae;
--error:#a40e26;--error-tint:#ffebe9;--warning:#7d4e00;--warning-tint:#fff3d1;--info:#0550ae;--info-tint:#e6f2ff;
--good:#116329;--good-tint:#e2f6e6;--doubt:#6639ba;--doubt-tint:#f3ecff;`;

const dark = `
--ink:#e6edf3;--soft:#9da7b3;--paper:#0f141a;--tint:#1a212a;--line:#3b444e;--link:#79c0ff;
--error:#ff9d94;--error-tint:#471a1a;--warning:#f2cc60;--warning-tint:#40320b;--info:#79c0ff;--info-tint:#12304d;
--good:#7ee787;--good-tint:#143821;--doubt:#d2b3ff;--doubt-tint:#34235a;`;

const screen = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:62rem;padding:1.5rem 1.25rem 3rem;color:var(--ink);background:var(--paper);
font:1rem/1.65 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.35rem;margin:0}
h2{font-size:1.45rem;line-height:1.4;margin:0 0 .25rem}
h3{font-size:1.2rem;margin:2rem 0 .5rem;padding-bottom:.25rem;border-bottom:2px solid var(--line)}
h4{font-size:1rem;margin:1.25rem 0 .4rem}
h4 small{font-weight:normal;color:var(--soft)}
p{margin:.4rem 0}
a{color:var(--link)}
code{font:.85em ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace;color:var(--soft)}
q{quotes:"“" "”"}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip,.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:static;width:auto;height:auto;clip-path:none}
.hint,.source,.legend{color:var(--soft);font-size:.9rem}
header{border-bottom:1px solid var(--line);margin-bottom:1.25rem}
footer{border-top:1px solid var(--line);margin-top:2.5rem}
article+article{margin-top:3rem;padding-top:2rem;border-top:4px double var(--line)}
.single .back{display:none}
.verdict{--c:var(--soft);--t:var(--tint)}
.error{--c:var(--error);--t:var(--error-tint)}
.warning,.fail{--c:var(--warning);--t:var(--warning-tint)}
.info{--c:var(--info);--t:var(--info-tint)}
.clean,.pass{--c:var(--good);--t:var(--good-tint)}
.review,.needs-review,.not-checked{--c:var(--doubt);--t:var(--doubt-tint)}
p.verdict{padding:.6rem .9rem;border-left:5px solid var(--c);background:var(--t);font-weight:600}
.verdict .sign{color:var(--c);font-weight:700}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.5rem 1.25rem;margin:.9rem 0}
.facts dt,.problem dt{color:var(--soft);font-size:.85rem}
.facts dd{margin:0;font-weight:600}
.facts .none{font-weight:normal;color:var(--soft)}
.counts{display:flex;flex-wrap:wrap;gap:.5rem;margin:.9rem 0;padding:0;list-style:none}
.counts li{padding:.2rem .7rem;border:1px solid var(--c);border-radius:.4rem;background:var(--t)}
.counts b{color:var(--c);font-size:1.1rem}
.counts .zero{--c:var(--line);--t:transparent;color:var(--soft)}
.counts .zero b{color:var(--soft)}
.problems{margin:0;padding:0;list-style:none}
.problem{margin:.6rem 0;padding:.6rem .9rem;border:1px solid var(--line);border-left:5px solid var(--c);border-radius:.3rem}
.problem:target{outline:3px solid var(--c)}
.ignored{opacity:.75;border-left-style:dotted}
.head{display:flex;flex-wrap:wrap;gap:.25rem .6rem;align-items:baseline;margin:0}
.no{font-weight:700}
.no::after{content:"."}
.tag{padding:0 .45rem;border:1px solid var(--c);border-radius:.25rem;color:var(--c);background:var(--t);font-size:.85rem;white-space:nowrap}
.place{color:var(--soft)}
.what{margin:.35rem 0 .5rem;font-weight:600}
.problem dl{margin:0}
.problem dl div{display:grid;grid-template-columns:4.5rem 1fr;column-gap:.6rem}
.problem dd{margin:0;grid-column:2;font-size:.93rem}
.proposal{color:var(--good);font-weight:600}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;color:var(--soft);padding:.5rem 0 .2rem}
th,td{border:1px solid var(--line);padding:.25rem .45rem;vertical-align:top;text-align:left}
thead th{background:var(--tint)}
.scroll{overflow-x:auto}
.scroll table+table{margin-top:.4rem}
.heat{font-size:.85rem;font-variant-numeric:tabular-nums}
.heat th[scope=row]{font-weight:normal;min-width:9rem}
.heat thead th{font-weight:600;vertical-align:bottom}
.heat td,.heat thead th+th{text-align:center}
.heat .group th{background:var(--tint);font-weight:600}
.heat td{vertical-align:middle;min-width:2.6rem}
.w7{table-layout:fixed;min-width:42rem}
.w7 thead th:first-child{width:34%}
.w5 thead th:first-child,.w3 thead th:first-child{width:34%}
.w1 thead th:first-child,.w2 thead th:first-child{width:50%}
.heat .zero{color:var(--soft)}
.cell-suspect{background:var(--error-tint);box-shadow:inset 0 0 0 2px var(--error);font-weight:700}
.cell-broken{background:var(--warning-tint)}
.cell-blank,.cell-missing{background:repeating-linear-gradient(135deg,var(--tint) 0 4px,transparent 4px 8px)}
.cell-unread{background:var(--doubt-tint)}
.to{color:var(--good);white-space:nowrap}
.ref{font-size:.8em;white-space:nowrap;font-weight:normal}
.ref a{padding:0 .15em}
.key{display:inline-block;padding:0 .4rem;margin-right:.2rem;border:1px solid var(--line);color:var(--ink)}
nav{margin-bottom:2.5rem}
.count{text-align:right}
.index thead th,.count,.index .year{white-space:nowrap}
.index th[scope=row]{font-weight:normal;min-width:8rem}
.index td.verdict{background:var(--t);min-width:14rem}
.requirements td:first-child{white-space:nowrap;width:1%}
.requirements th[scope=row]{width:34%;font-weight:600}
.requirements p{margin:0}
.titles{columns:2 18rem;margin:.3rem 0;padding-left:1.2rem;font-size:.9rem}
.titles li{break-inside:avoid}
.sentences{margin:0;padding-left:1.2rem}
.sentences li{margin:.3rem 0}
.number{padding:0 .1em;color:var(--ink);border-bottom:2px dotted var(--soft)}
.number.verified{border-bottom:2px solid var(--good);background:var(--good-tint)}
.number.contradicted{border-bottom:3px double var(--error);background:var(--error-tint);font-weight:700}
.number .sign{font-size:.75em;vertical-align:.35em;color:var(--good)}
.number.contradicted .sign{color:var(--error)}
.reason{margin:.1rem 0 .3rem;padding-left:.7rem;border-left:3px solid var(--error);font-size:.9rem}`;

const narrow = `
body{padding:1rem .8rem 2rem}
.problem dl div{display:block;margin-top:.3rem}
.w7{min-width:32rem}
.w7 thead th:first-child{width:9rem}
.w7 th[scope=row]{position:sticky;left:0;min-width:0;background:var(--paper)}
.requirements,.requirements tbody,.requirements tr,.requirements td,.requirements th{display:block;width:auto!important}
.requirements thead{position:absolute;clip-path:inset(50%)}
.requirements tr{border:1px solid var(--line);margin:.5rem 0;padding:.3rem}
.requirements td,.requirements th{border:0}`;

/** Windows' contrast themes replace colours and drop backgrounds: signs and borders stay. */
const forced = `
.problem,p.verdict{border-left-color:CanvasText}
.cell-suspect{outline:3px solid CanvasText;outline-offset:-3px}
.cell-broken,.cell-unread{outline:1px dashed CanvasText;outline-offset:-3px}
.number.contradicted{border-bottom-color:CanvasText}`;

const paper = `
:root{${light}}
html{font-size:10pt}
body{max-width:none;padding:0}
.skip,.back{display:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
h2,h3,h4,caption,thead,.legend{break-after:avoid}
tr,.problem,.heat:not(.w7),.sentences li,.facts,.counts,p.verdict{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
.w7{min-width:0}
.titles{columns:3 13rem;column-gap:1.6rem}
.heat{font-size:8pt}
.heat th,.heat td{padding:.12rem .3rem}
article+article{break-before:page;border:0;margin:0;padding:0}
.several main{break-before:page}`;

/** The page's styles: light and dark, contrast themes, narrow screens, A4. No file and no font is fetched. */
export const styleSheet = new Markup(`<style>
:root{color-scheme:light dark;${light}}
@media screen and (prefers-color-scheme:dark){:root{${dark}}}${screen}
@media screen and (max-width:38rem){${narrow}}
@media (forced-colors:active){${forced}}
@page{size:A4;margin:16mm 14mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:9pt}}
@media print{${paper}}
</style>`);
