namespace PerfServerless.Service.Documents.Html;

/// <summary>How the page looks: on paper as GB/T 9704-2012 has it, on a screen as that paper, on a phone as text of that order.</summary>
internal static class PrintStyle
{
    private const string
        FangSong = "FangSong_GB2312,仿宋_GB2312,FangSong,仿宋,STFangsong,'Noto Serif CJK SC',serif",
        KaiTi = "KaiTi_GB2312,楷体_GB2312,KaiTi,楷体,STKaiti,'Noto Serif CJK SC',serif",
        Hei = "SimHei,黑体,STHeiti,'Noto Sans CJK SC',sans-serif",
        Song = "SimSun,宋体,STSong,'Noto Serif CJK SC',serif",
        XiaoBiaoSong = "方正小标宋简体,FZXiaoBiaoSong-B05S,STZhongsong,华文中宋,'Noto Serif CJK SC',serif";

    public const string Css = $$$"""

        @page{size:A4;margin:37mm 26mm 35mm 28mm}
        @page :right{@bottom-right{content:"— " counter(page) " —";font:14pt {{{Song}}};padding:7mm 1em 0 0;vertical-align:top}}
        @page :left{@bottom-left{content:"— " counter(page) " —";font:14pt {{{Song}}};padding:7mm 0 0 1em;vertical-align:top}}
        *{box-sizing:border-box}
        body{margin:0;background:#e9e7e3;color:#000;font:15.8pt/28.95pt {{{FangSong}}};text-align:justify}
        article{display:flow-root;max-width:210mm;min-height:297mm;margin:8mm auto;padding:37mm 26mm 35mm 28mm;background:#fff;box-shadow:0 1px 6px #0003}
        p,h1,h2,figure{margin:0;font-size:inherit;font-weight:normal}
        p{text-indent:2em;overflow-wrap:anywhere;orphans:2;widows:2}
        .mark{margin-top:35mm;color:#f00;font-family:{{{XiaoBiaoSong}}};font-weight:bold;line-height:1.25;text-align:center;text-indent:0;white-space:nowrap}
        .number{padding:57.9pt 0 4mm;border-bottom:2.25pt solid #f00;text-align:center;text-indent:0}
        h1{padding:57.9pt 0 28.95pt;font:bold 22pt/33pt {{{XiaoBiaoSong}}};text-align:center;text-wrap:balance;break-after:avoid}
        article>h1:first-child{padding:0 0 14pt}
        .addressees,.annex-mark,.remark{text-indent:0}
        h2{font-family:{{{Hei}}};text-indent:2em;break-after:avoid}
        .lead{font-family:{{{KaiTi}}}}
        .annexes{display:flex;break-inside:avoid;margin-top:28.95pt;padding-left:2em;text-align:left}
        .annexes>span{flex:none}
        .annexes div span{display:block;padding-left:1.5em;text-indent:-1.5em}
        .signature{width:fit-content;margin:57.9pt 4em 0 auto;text-align:center;break-inside:avoid}
        .signature p{text-indent:0}
        .annex{break-before:page;padding-top:28.95pt}
        .annex-mark{font-family:{{{Hei}}}}
        .annex h1{padding:14pt 0}
        .table{overflow-x:auto;margin-bottom:10pt}
        table{width:100%;border-collapse:collapse;border:1pt solid #000;font:9pt/13pt {{{Song}}};text-align:center}
        caption,figcaption{font:12pt/24pt {{{Hei}}};text-align:center;break-after:avoid}
        thead{display:table-header-group}
        tr{break-inside:avoid}
        th,td{padding:0 1mm;border:.5pt solid #000;overflow-wrap:anywhere}
        th,.sum td{font-family:{{{Hei}}};font-weight:normal}
        .left{text-align:left}
        .top{text-align:left;vertical-align:top}
        .foot{text-align:right;vertical-align:bottom}
        .form{font-size:10.5pt;line-height:16pt}
        .form .label{font-family:{{{Hei}}}}
        .remark{font:10.5pt/18pt {{{Song}}}}
        figure{margin-bottom:8pt;break-inside:avoid}
        svg{display:block;max-width:100%;height:auto;margin:0 auto}
        .imprint{margin-top:57.9pt;border:solid #000;border-width:1pt 0;font-size:14pt;line-height:25pt;break-inside:avoid}
        .imprint p{display:flex;justify-content:space-between;padding:0 1em;text-indent:0}
        .imprint p+p{border-top:.75pt solid #000}
        @media print{body{background:none}article{max-width:none;min-height:0;margin:0;padding:0;box-shadow:none}.table{overflow:visible}}
        @media screen and (max-width:640px){body{font-size:17px;line-height:1.75}article{margin:0;padding:24px 16px;min-height:0}.mark{margin:0;font-size:22px!important;white-space:normal}.number{padding:12px 0 8px}h1,.annex h1{padding:20px 0 12px;font-size:21px;line-height:1.4}table{font-size:13px;min-width:600px}caption,figcaption{font-size:15px}.signature{margin:24px 1em 0 auto}.imprint{font-size:14px}}

        """;
}
