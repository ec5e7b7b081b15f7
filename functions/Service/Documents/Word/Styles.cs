using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PerfServerless.Service.Documents.Word;

/// <summary>The styles of the parts of a document, so that a clerk who edits it finds them by name.</summary>
internal static class Styles
{
    public const string Body = "Normal", Mark = "OfficeMark", Number = "DocumentNumber", Title = "DocumentTitle", Addressees = "Addressees",
        Heading = "HeadingOne", AnnexMark = "AnnexMark", Signature = "Signature", Caption = "Caption", CellText = "CellText", CellHead = "CellHead",
        FormText = "FormText", FormLabel = "FormLabel", Remark = "Remark", Picture = "Picture", Page = "PageNumber", ImprintLine = "Imprint";

    public static W.Styles All() => new(
        Defaults(),
        Style(Body, "正文", null, Face.FangSong, Size.Three, Lines(), true),
        Style(Mark, "发文机关标志", Body, Face.XiaoBiaoSong, Size.Two, Centred(new SpacingBetweenLines { Before = $"{Paper.MarkFromTop}", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto })),
        Style(Number, "发文字号", Body, Face.FangSong, Size.Three, Centred(Lines())),
        Style(Title, "公文标题", Body, Face.XiaoBiaoSong, Size.Two, [new KeepNext(), new KeepLines(), Lines(660), new Justification { Val = JustificationValues.Center }]),
        Style(Addressees, "主送机关", Body, Face.FangSong, Size.Three, Lines()),
        Style(Heading, "一级标题", Body, Face.Hei, Size.Three, [new KeepNext(), new KeepLines(), Lines(), Indent(2)]),
        Style(AnnexMark, "附件标识", Body, Face.Hei, Size.Three, [new KeepNext(), new PageBreakBefore(), Lines()]),
        Style(Signature, "署名", Body, Face.FangSong, Size.Three, [new KeepLines(), Lines(), new Justification { Val = JustificationValues.Right }]),
        Style(Caption, "图表题", Body, Face.Hei, Size.SmallFour, [new KeepNext(), Lines(480), new Justification { Val = JustificationValues.Center }]),
        Style(CellText, "表格文字", Body, Face.Song, Size.SmallFive, Centred(Lines(260))),
        Style(CellHead, "表头", CellText, Face.Hei, Size.SmallFive, [new KeepNext(), Lines(260), new Justification { Val = JustificationValues.Center }]),
        Style(FormText, "登记表文字", Body, Face.Song, Size.Five, Centred(Lines(320))),
        Style(FormLabel, "登记表栏目", FormText, Face.Hei, Size.Five, Centred(Lines(320))),
        Style(Remark, "表注", Body, Face.Song, Size.Five, Lines(360)),
        Style(Picture, "图", Body, Face.Song, Size.Five, Centred(new SpacingBetweenLines { Before = "60", After = "120", Line = "240", LineRule = LineSpacingRuleValues.Auto })),
        Style(Page, "页码", Body, Face.Song, Size.Four, Lines(400)),
        Style(ImprintLine, "版记", Body, Face.FangSong, Size.Four, Lines(500)));

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Face.FangSong, HighAnsi = Face.FangSong, EastAsia = Face.FangSong, ComplexScript = Face.FangSong },
            new FontSize { Val = $"{Size.Three}" }, new FontSizeComplexScript { Val = $"{Size.Three}" },
            new Languages { Val = "en-US", EastAsia = "zh-CN" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0" })));

    private static W.Style Style(string id, string name, string? basis, string face, int size, params OpenXmlElement[] paragraph) =>
        Style(id, name, basis, face, size, paragraph, false);

    private static W.Style Style(string id, string name, string? basis, string face, int size, OpenXmlElement paragraph, bool isDefault) =>
        Style(id, name, basis, face, size, [paragraph], isDefault);

    private static W.Style Style(string id, string name, string? basis, string face, int size, OpenXmlElement[] paragraph, bool isDefault)
    {
        var style = new W.Style { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = !isDefault, Default = isDefault };
        style.Append(new StyleName { Val = name });
        if (basis is not null)
            style.Append(new BasedOn { Val = basis });
        style.Append(new PrimaryStyle());
        // Only text of the body's size stands on the grid of 22 lines.
        var properties = new StyleParagraphProperties();
        foreach (var property in paragraph)
            properties.AddChild(property);
        if (size != Size.Three)
            properties.SnapToGrid = new SnapToGrid { Val = false };
        style.Append(properties);
        style.Append(new StyleRunProperties(
            new RunFonts { Ascii = face, HighAnsi = face, EastAsia = face, ComplexScript = face },
            new Spacing { Val = size == Size.Three ? Paper.Closer : 0 },
            new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" }));
        return style;
    }

    internal static SpacingBetweenLines Lines(int pitch = Paper.LinePitch) => new() { Before = "0", After = "0", Line = $"{pitch}", LineRule = LineSpacingRuleValues.Exact };

    internal static Indentation Indent(int characters) => new() { FirstLine = $"{characters * Paper.Character}", FirstLineChars = characters * 100 };

    private static OpenXmlElement[] Centred(SpacingBetweenLines spacing) => [spacing, new Justification { Val = JustificationValues.Center }];
}
