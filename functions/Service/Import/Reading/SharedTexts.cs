using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace PerfServerless.Service.Import.Reading;

/// <summary>The workbook's table of texts, to which cells refer by number.</summary>
internal static class SharedTexts
{
    /// <summary>More than all cells of the largest import could name.</summary>
    private const int Most = 500_000;

    public static IReadOnlyList<string> Read(SharedStringTablePart? part)
    {
        var texts = new List<string>();
        if (part is null)
            return texts;
        using var content = part.GetStream();
        using var xml = XmlReader.Create(content);
        while (texts.Count < Most && (xml.LocalName == "si" && xml.NodeType == XmlNodeType.Element || xml.Read()))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                texts.Add(RichText(xml));
        }
        return texts;
    }

    /// <summary>The text of a rich-text element, on which the reader stands; afterwards it stands behind it. Furigana are left out.</summary>
    public static string RichText(XmlReader xml)
    {
        var text = new StringBuilder();
        using (var inside = xml.ReadSubtree())
        {
            var more = inside.Read();
            while (more)
            {
                var element = inside.NodeType == XmlNodeType.Element ? inside.LocalName : "";
                if (element == "rPh")
                    inside.Skip();
                else if (element == "t")
                    text.Append(inside.ReadElementContentAsString());
                else
                    inside.Read();
                more = !inside.EOF;
            }
        }
        xml.Read();
        return text.ToString();
    }
}
