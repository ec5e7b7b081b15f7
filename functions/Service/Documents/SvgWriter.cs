using System.Text;
using System.Xml;

namespace PerfServerless.Service.Documents;

/// <summary>Writes a drawing as SVG, to stand in a page.</summary>
internal static class SvgWriter
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <param name="drawing">What is drawn.</param>
    /// <param name="title">What it shows, for whoever does not see it.</param>
    public static string Write(Drawing drawing, string title)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
        {
            xml.WriteStartElement("svg", Namespace);
            xml.WriteAttributeString("viewBox", $"0 0 {drawing.Width} {drawing.Height}");
            xml.WriteAttributeString("width", $"{drawing.Width / 10m}mm");
            xml.WriteAttributeString("role", "img");
            xml.WriteElementString("title", Namespace, title);
            foreach (var shape in drawing.Shapes)
                Write(xml, shape);
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Write(XmlWriter xml, Shape shape)
    {
        switch (shape)
        {
            case Box box:
                Element(xml, "rect", ("x", box.X), ("y", box.Y), ("width", box.Width), ("height", box.Height), ("fill", Colour(box.Fill)));
                break;
            case Line line:
                Element(xml, "polyline", ("points", string.Join(' ', line.Points.Select(point => $"{point.X},{point.Y}"))),
                    ("fill", "none"), ("stroke", Colour(line.Ink)), ("stroke-width", line.Width), ("stroke-linejoin", "round"));
                break;
            case Label label:
                xml.WriteStartElement("text", Namespace);
                Attributes(xml, ("x", label.At.X), ("y", label.At.Y), ("font-size", label.Size), ("fill", Colour(Ink.Black)),
                    ("text-anchor", label.Align switch { Align.Left => "start", Align.Centre => "middle", _ => "end" }));
                xml.WriteString(label.Text);
                xml.WriteEndElement();
                break;
            default:
                throw new InvalidOperationException($"Unknown shape {shape.GetType().Name}.");
        }
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        Attributes(xml, attributes);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            xml.WriteAttributeString(name, value.ToString());
    }

    private static string Colour(Ink ink) => ink.Colour() is var (red, green, blue) ? $"#{red:X2}{green:X2}{blue:X2}" : "";
}
