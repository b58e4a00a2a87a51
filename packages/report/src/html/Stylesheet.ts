/**
 * The look of the page (gaya halaman): one stylesheet for phone, desk and A4 paper, no file from outside.
 *
 * Dark ink on white at a contrast of at least 7 to 1; nothing is told by colour alone.
 *
 * @module
 */

/** The stylesheet as text. @category parameters */
export const stylesheet = `
:root{--ink:#1b2a33;--quiet:#4d5b63;--line:#d8dee2;--main:#0b5d7a;--wash:#f3f7f8;--met:#17643a;--unmet:#9c2f12;--open:#6b5200}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:#fff;font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main,header,footer,nav{max-width:46rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.9rem;line-height:1.2;margin:1.2rem 0 .3rem}
h2{font-size:1.35rem;line-height:1.25;margin:2.6rem 0 .6rem;padding-top:.6rem;border-top:2px solid var(--ink)}
h3{font-size:1.08rem;margin:1.4rem 0 .3rem}
p{margin:.5rem 0}
a{color:var(--main);overflow-wrap:anywhere}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.lead{font-size:1.1rem;color:var(--quiet)}
.notice{margin:1rem 0;padding:.6rem .9rem;border-left:4px solid var(--open);background:#fdf8e7}
.note,.source{color:var(--quiet);font-size:.9rem}
fieldset.language{border:0;padding:.6rem 0 0;margin:0;display:flex;gap:1rem;justify-content:flex-end;font-size:.95rem}
fieldset.language label{padding:.35rem .2rem;cursor:pointer}
body:has(#language-id:checked) main [lang=en],body:has(#language-id:checked) header [lang=en],body:has(#language-id:checked) nav [lang=en],body:has(#language-id:checked) footer [lang=en]{display:none}
body:has(#language-en:checked) main [lang=id],body:has(#language-en:checked) header [lang=id],body:has(#language-en:checked) nav [lang=id],body:has(#language-en:checked) footer [lang=id]{display:none}
nav ol{display:flex;flex-wrap:wrap;gap:.2rem 1rem;list-style:none;padding:0;margin:.8rem 0;font-size:.95rem}
ol.gaps{padding-left:2rem;margin:.4rem 0}
ul.plain{list-style:none;padding:0;margin:.4rem 0}
ul.plain>li{padding-left:1.4rem;text-indent:-1.4rem;margin:.25rem 0}
ol.gaps>li{margin:.55rem 0}
ol.gaps .note{display:block}
figure .source{margin:.2rem 0}
dl{margin:.5rem 0}
dt{font-weight:600;margin-top:.6rem}
dd{margin:0 0 0 0}
.verdict{font-weight:700;white-space:nowrap}td .verdict{white-space:normal}
.met{color:var(--met)}.unmet{color:var(--unmet)}.undetermined{color:var(--open)}.not-held{color:var(--quiet)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.8rem;margin:1rem 0;padding:0;list-style:none}
.cards>li{padding:.8rem .9rem;background:var(--wash);border-radius:.4rem}
.cards .value{display:block;font-size:1.7rem;font-weight:700;line-height:1.15}
.cards .label{display:block;font-weight:600;line-height:1.35;margin:.15rem 0 .25rem}
.cards .note{display:block;line-height:1.4}.cards .warning{margin-top:.25rem}
sup{line-height:0}
figure{margin:1.6rem 0 2rem}
figcaption{font-weight:700;margin-bottom:.4rem}
figure svg{max-width:100%;height:auto;display:block}
.slim{display:none}
details{margin:.4rem 0}
summary{cursor:pointer;color:var(--main);padding:.25rem 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .7rem .4rem 0;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink)}
tbody th{font-weight:400}
.number{text-align:right;font-variant-numeric:tabular-nums}
sup a{text-decoration:none}
footer{margin-top:3rem;padding-bottom:3rem;color:var(--quiet);font-size:.9rem}
@media (max-width:30rem){body{font-size:16px}h1{font-size:1.55rem}.wide{display:none}.slim{display:block}.cards{grid-template-columns:1fr 1fr}.cards .value{font-size:1.35rem}}
@media print{
@page{size:A4;margin:16mm 16mm 18mm}
body{font-size:10.5pt;line-height:1.45}
fieldset.language,nav,details{display:none}
main,header,footer{max-width:none;padding:0}
h2{margin-top:1.8rem}
h1,h2,h3,caption,figcaption,thead{break-after:avoid}
h3+*,h2+p{break-before:avoid}h2+p{break-after:avoid}
p,li{orphans:3;widows:3}
figure,li,tr,.cards>li,.notice{break-inside:avoid}
.cards{grid-template-columns:repeat(4,1fr);gap:3mm}.cards .value{font-size:14pt}.cards>li{padding:3mm;font-size:9.5pt}
.scroll{overflow:visible}
a{color:inherit;text-decoration:none}
footer{margin-top:1.2rem;padding:0}
.slim{display:none!important}
}
`.trim()
