using System.Security.Cryptography;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Files;

/// <summary>Evidence that people add to their records: named by its content, so that the same file is kept once.</summary>
public sealed class Evidence(IFileStore files, People people, TimeProvider clock)
{
    /// <summary>Keeps a file of the caller's.</summary>
    public async ValueTask<Result<EvidenceView>> Keep(Caller caller, Stream content, long? length, CancellationToken cancel)
    {
        if (length > EvidenceType.LargestBytes || await Bodies.ReadUpTo(content, EvidenceType.LargestBytes, cancel) is not { } bytes)
            return TooLarge;
        if (EvidenceType.Of(bytes) is not { } type)
            return WrongType;
        var file = $"{Convert.ToHexStringLower(SHA256.HashData(bytes))}.{type.Extension}";
        await files.Save(NameOf(caller.Who.Id, file), new MemoryStream(bytes), type.MediaType, cancel);
        return new EvidenceView($"{caller.Who.Id}/{file}", type.MediaType, bytes.Length);
    }

    /// <summary>Opens a file, for its owner and those who act on the owner's records.</summary>
    public async ValueTask<Result<StoredFile>> Open(Caller caller, PersonId owner, string file, CancellationToken cancel)
    {
        if (await people.Find(owner, cancel) is not { } person || !IsName(file))
            return RequestFailures.NotFound;
        var today = Rules.Calendar.ChinaTime.DateOf(clock.GetUtcNow());
        var subject = await people.SubjectOf(person, caller.Who, today, cancel);
        if (Access.Check(Right.ReadEvidence, caller.Who, subject) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        return await files.Open(NameOf(owner, file), cancel) is { } found ? found : RequestFailures.NotFound;
    }

    /// <summary>A folder a person: ids that differ only in case are different people, and file names may not differ only in case.</summary>
    private static string NameOf(PersonId owner, string file) =>
        $"evidence/{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(owner.Value)))[..24]}/{file}";

    private static bool IsName(string file) => file.Length is > 64 and < 72 && file.All(c => char.IsAsciiLetterOrDigit(c) || c == '.');

    private static Failure TooLarge { get; } = new(FailureKind.TooLarge, new(
        "evidence-too-large", new("文件不得超过 10 MB。", "A file has at most 10 MB."), Cite.Setting("evidence.limits")));

    private static Failure WrongType { get; } = new(FailureKind.WrongType, new(
        "evidence-type", new("只接受 PDF、JPEG、PNG、Word 和 Excel 文件，且内容须与类型相符。", "Only PDF, JPEG, PNG, Word and Excel files are accepted, and the content must be one."), Cite.Setting("evidence.limits")));
}

/// <summary>A kept file.</summary>
/// <param name="Name">How records refer to it.</param>
/// <param name="MediaType">Its type, by its content.</param>
/// <param name="Length">Bytes.</param>
public sealed record EvidenceView(string Name, string MediaType, long Length);
