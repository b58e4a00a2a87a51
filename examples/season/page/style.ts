/**
 * How the page looks (tampilan): dark ink on light paper, no file from elsewhere, phone to print.
 *
 * @module
 */

/** The whole stylesheet. */
export const style = `
:root{--ink:#1c2733;--quiet:#5a6673;--paper:#fbfaf7;--card:#fff;--line:#dedad1;--main:#1d6b66;--main-soft:#d9e9e6;--warm:#a8591c;--warm-soft:#f6e8da;--bad:#9a2f2f}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
html[lang=id] [lang=en],html[lang=en] [lang=id]{display:none}
a{color:var(--main);text-underline-offset:2px}
a:focus-visible,button:focus-visible,summary:focus-visible{outline:3px solid var(--warm);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.4rem .8rem;z-index:2}
.sr{position:absolute;left:0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header,main,footer{max-width:68rem;margin:0 auto;padding:0 1.1rem}
header{padding-top:1.1rem}
.bar{display:flex;justify-content:flex-end;gap:.4rem}
.bar button{font:inherit;font-size:.875rem;color:var(--quiet);background:none;border:1px solid var(--line);border-radius:6px;padding:.3rem .7rem;cursor:pointer;min-height:2.4rem}
.bar button[aria-pressed=true]{color:var(--ink);border-color:var(--ink);font-weight:600}
h1{font-size:clamp(1.6rem,4.6vw,2.5rem);line-height:1.15;letter-spacing:-.015em;margin:1.2rem 0 .3rem;text-wrap:balance}
h2{font-size:clamp(1.25rem,3vw,1.6rem);line-height:1.2;letter-spacing:-.01em;margin:0 0 .3rem}
h3{font-size:1.05rem;margin:1.4rem 0 .3rem}
p{margin:.5rem 0;max-width:44rem}
.lead,.quiet,small{color:var(--quiet)}
th,.trace,.findings li,table small{position:relative}
.quiet,td,.register div{overflow-wrap:anywhere}
.sub{font-size:1.05rem;color:var(--quiet);margin:0 0 1rem}
.synthetic{max-width:none;background:var(--warm-soft);border-left:4px solid var(--warm);padding:.7rem 1rem;border-radius:0 6px 6px 0;margin:1rem 0}
section{padding:1.9rem 0 .4rem;border-top:1px solid var(--line);margin-top:1.9rem}
main>section:first-of-type{margin-top:1rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.7rem;margin:1.2rem 0 0;padding:0;list-style:none}
.tiles li{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.85rem 1rem}
.tiles b{display:block;font-size:1.75rem;line-height:1.15;letter-spacing:-.02em}
.gaps{margin:.8rem 0 0;padding:0;list-style:none;display:grid;gap:0 2.2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr))}
.gaps li{padding:.55rem 0 .55rem 1.5rem;position:relative;border-bottom:1px solid var(--line)}
.gaps li::before{content:"?";position:absolute;left:.1rem;font-weight:700;color:var(--warm)}
.trace{font-size:.72rem;vertical-align:super;line-height:0;text-decoration:none;color:var(--quiet);padding:.15rem .2rem;border-radius:3px}
.trace:hover{background:var(--main-soft);color:var(--ink)}
svg{display:block;width:100%}
.funnel{list-style:none;padding:0;margin:1rem 0}
.funnel li{margin:.7rem 0}
.funnel .row{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem .7rem}
.funnel .row b{font-size:1.15rem}
table{border-collapse:collapse;width:100%;font-size:.94rem;margin:1rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .6rem .5rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600;color:var(--quiet);font-size:.82rem}
tbody th{color:var(--ink);font-size:inherit}
td.num,th.num{text-align:right;overflow-wrap:normal}
td.num{white-space:nowrap}
tr.total th,tr.total td{font-weight:700;border-bottom:2px solid var(--ink)}
.bars{min-width:7rem}
.pairs{display:grid;grid-template-columns:minmax(8rem,15rem) 1fr minmax(6.2rem,auto);gap:.1rem .9rem;align-items:center;font-size:.94rem;margin:1rem 0}
.pairs .v{text-align:right;white-space:nowrap}
.legend{display:flex;gap:1.3rem;font-size:.9rem;color:var(--quiet)}
.legend i{display:inline-block;width:.75rem;height:.75rem;border-radius:50%;margin-right:.4rem;vertical-align:-.05rem}
details{margin:.3rem 0}
summary{cursor:pointer;color:var(--main);padding:.25rem 0}
.idlist{font:.82rem/1.7 ui-monospace,SFMono-Regular,Menlo,"Liberation Mono",monospace;color:var(--quiet);overflow-wrap:anywhere}
.step{display:grid;grid-template-columns:1fr auto;gap:.1rem 1rem;padding:.8rem 0;border-bottom:1px solid var(--line)}
.step>svg,.step>details{grid-column:1/-1}
.step b{white-space:nowrap}
.said{padding-left:1.2rem;margin:.6rem 0;max-width:44rem}.said li{margin:.3rem 0}
table.report{max-width:44rem}table.report td,table.report th{padding:.28rem .8rem .28rem 0;vertical-align:middle}table.report th[scope=row]{white-space:nowrap}
small.mend{color:var(--bad);font-weight:400;white-space:normal;margin-left:.4rem}
.answer{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1rem 1.1rem;margin:1rem 0}
.answer h3{margin:0 0 .2rem}
.mark{font-weight:700;padding:.05rem .55rem;border-radius:99px;font-size:.85rem;white-space:nowrap}
.mark.met{background:var(--main-soft);color:#124d49}.mark.unmet{background:#f3dddd;color:var(--bad)}.mark.open{background:var(--warm-soft);color:#7c3f10}
.findings{list-style:none;padding:0;margin:.6rem 0 0}
.findings li{padding:.4rem 0 .4rem 1.6rem;position:relative;border-top:1px solid var(--line)}
.findings li>span:first-child{position:absolute;left:.1rem;font-weight:700}
.findings small{display:block}
.register{list-style:none;padding:0;font-size:.9rem}
.register li{display:grid;grid-template-columns:2.2rem 1fr;padding:.6rem 0;border-bottom:1px solid var(--line)}
.register li:target{background:var(--warm-soft)}
.register .n{color:var(--quiet)}
.register .ids{color:var(--quiet);overflow-wrap:anywhere}
code{font-family:ui-monospace,SFMono-Regular,Menlo,"Liberation Mono",monospace;font-size:.9em}
footer{padding:2rem 1.1rem 3rem;color:var(--quiet);font-size:.9rem}
@media (max-width:44rem){
 table.report td,table.report th{padding-right:.5rem}table.report .bars{min-width:3.5rem}table.report small.mend{display:block;margin:0}
 table.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
 table.cards,table.cards tbody,table.cards tr,table.cards th,table.cards td{display:block}
 table.cards tr{padding:.8rem 0;border-bottom:1px solid var(--line);display:grid;grid-template-columns:repeat(3,1fr);gap:.15rem .8rem}
 table.cards th,table.cards td{border:0;padding:0;text-align:left}
 table.cards tbody th,table.cards .wide{grid-column:1/-1}
 table.cards td[data-l]::before{content:attr(data-l);display:block;font-size:.75rem;color:var(--quiet)}
 html[lang=en] table.cards td[data-e]::before{content:attr(data-e)}
 .pairs{grid-template-columns:1fr auto;gap:0 .9rem;grid-auto-flow:dense}.pairs .l{grid-column:1}.pairs .v{grid-column:2}.pairs svg{grid-column:1/-1;margin-bottom:.55rem}
 table.cards td.num{white-space:normal}table.cards td.wide{order:-1}table.cards th{order:-2}table.cards tr{grid-template-columns:repeat(4,1fr)}table.plain,table.plain tbody,table.plain tr,table.plain th,table.plain td{display:block}table.plain thead{display:none}table.plain td,table.plain th{border:0;padding:.05rem 0;text-align:left}table.plain tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
}
@media print{
 body{background:#fff;font-size:10.5pt}.bar,.skip{display:none}section{break-inside:auto}.answer,.tiles li,.step,tr{break-inside:avoid}
 a{color:inherit}header,main,footer{max-width:none}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
`

/** The switch of languages and the print button; without it the page stays Indonesian and whole. */
export const script = `
const root=document.documentElement,titles={id:document.title,en:document.querySelector("meta[name=title-en]").content};
const pick=l=>{root.lang=l;document.title=titles[l];document.querySelectorAll("[data-pick]").forEach(b=>b.setAttribute("aria-pressed",b.dataset.pick===l))};
document.querySelectorAll("[data-pick]").forEach(b=>b.addEventListener("click",()=>pick(b.dataset.pick)));
document.querySelector("[data-print]").addEventListener("click",()=>print());
pick(location.hash==="#en"?"en":"id");
`
