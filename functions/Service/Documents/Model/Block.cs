using PerfServerless.Service.Documents.Pictures;

namespace PerfServerless.Service.Documents.Model;

/// <summary>A part of a text.</summary>
public abstract record Block;

/// <summary>A paragraph, its first line indented by two characters.</summary>
/// <param name="Text">Its text.</param>
public sealed record Paragraph(string Text) : Block
{
    /// <summary>Its first sentence, set in 楷体 as a heading that runs on (（一）…。); <c>null</c> for none.</summary>
    public string? Lead { get; init; }
}

/// <summary>A heading with its number in its text: 一、 in 黑体.</summary>
/// <param name="Text">Its text.</param>
public sealed record Heading(string Text) : Block;

/// <summary>A note below a table, in smaller type.</summary>
/// <param name="Text">Its text.</param>
public sealed record Remark(string Text) : Block;

/// <summary>A picture drawn from figures.</summary>
/// <param name="Caption">What it shows; set above it.</param>
/// <param name="Picture">The drawing.</param>
public sealed record Figure(string Caption, Picture Picture) : Block;
