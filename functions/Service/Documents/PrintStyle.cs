namespace PerfServerless.Service.Documents;

/// <summary>How the page looks: on paper as GB/T 9704-2012 has it, on a screen as that paper, on a phone as text of that order.</summary>
internal static class PrintStyle
{
    public const string Css = """
        @page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-center{content:"— " counter(page) " —";font:14pt 宋体,SimSun,"Noto Serif CJK SC",serif}}
        *{box-sizing:border-box}
        body{margin:0;background:#e9e7e3;color:#000;font:16pt/28.95pt 仿宋_GB2312,仿宋,FangSong,STFangsong,"Noto Serif CJK SC",serif;text-align:justify}
        article{max-width:210mm;min-height:297mm;margin:8mm auto;padding:37mm 26mm 35mm 28mm;background:#fff;box-shadow:0 1px 6px #0003}
        p,h1,h2,h3{margin:0;font-size:16pt;font-weight:normal}
        article>p{text-indent:2em}
        .issuer{margin-top:20mm;color:#e60012;line-height:1.2;text-align:center;font-family:方正小标宋简体,小标宋体,STZhongsong,"Noto Serif CJK SC",serif;font-weight:bold;white-space:nowrap}
        .number{padding:57.9pt 0 4mm;border-bottom:2.25pt solid #e60012;text-align:center}
        h1{padding:57.9pt 0 28.95pt;font:bold 22pt/32pt 方正小标宋简体,小标宋体,STZhongsong,"Noto Serif CJK SC",serif;text-align:center;text-wrap:balance}
        article>.addressee{text-indent:0}
        h2{text-indent:2em;font-family:黑体,SimHei,STHeiti,"Noto Sans CJK SC",sans-serif;break-after:avoid}
        h3{text-indent:2em;font-family:楷体_GB2312,楷体,KaiTi,STKaiti,"Noto Serif CJK SC",serif;break-after:avoid}
        .table{overflow-x:auto;margin-bottom:28.95pt}
        table{width:100%;border-collapse:collapse;font-size:10.5pt;line-height:15pt;border:solid #000;border-width:1pt 0.5pt}
        caption,figcaption{font:14pt/28.95pt 黑体,SimHei,STHeiti,"Noto Sans CJK SC",sans-serif;text-align:center;break-after:avoid}
        thead{display:table-header-group}
        tr{break-inside:avoid}
        th,td{padding:2pt 3pt;border:0.5pt solid #000}
        th{font-weight:normal;font-family:黑体,SimHei,STHeiti,"Noto Sans CJK SC",sans-serif}
        .l{text-align:left}.c{text-align:center}.r{text-align:right}
        figure{margin:6pt 0 14pt;break-inside:avoid}
        svg{display:block;width:100%;height:auto;font-family:仿宋,FangSong,"Noto Serif CJK SC",serif}
        .annexes{display:flow-root;margin-top:28.95pt}
        .annex{break-before:page;padding-top:28.95pt}
        .annex .mark{font-family:黑体,SimHei,STHeiti,"Noto Sans CJK SC",sans-serif}
        .annex h1{padding-top:28.95pt}
        footer{break-inside:avoid}
        .signature{width:fit-content;margin:28.95pt 64pt 57.9pt auto;text-align:center}
        .imprint{margin:0;border:solid #000;border-width:1pt 0;font-size:14pt}
        .imprint div{display:flex;justify-content:space-between;padding:0 1em}
        .imprint div+div{border-top:0.75pt solid #000}
        .imprint div:first-child{justify-content:flex-start}
        .imprint dd{margin:0}
        @media print{body{background:none}article{max-width:none;min-height:0;margin:0;padding:0;box-shadow:none}.table{overflow:visible}}
        @media screen and (max-width:640px){body{font-size:17px;line-height:1.75}article{margin:0;padding:24px 16px;min-height:0}p,h2,h3{font-size:inherit}.issuer{margin:0;font-size:22px!important;white-space:normal}.number{padding:12px 0 8px}h1{padding:20px 0 12px;font-size:21px;line-height:1.4}table{font-size:13px;min-width:560px}caption,figcaption{font-size:15px}.signature{margin:24px 1em 24px auto}.imprint{font-size:14px}}
        """;
}
