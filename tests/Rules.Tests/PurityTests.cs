using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Tests;

/// <summary>The rules are pure: given the same state, command, law and instant they answer the same, on any machine.</summary>
public class PurityTests
{
    /// <summary>What would let the outside world in: a whole type, or single members of one.</summary>
    private static readonly string[] Forbidden =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.DateTimeOffset.get_LocalDateTime",
        "System.TimeZoneInfo", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Environment",
        "System.Random", "System.Security.Cryptography.RandomNumberGenerator", "System.Guid.NewGuid", "System.Guid.CreateVersion7",
        "System.Console", "System.Diagnostics.Process", "System.Threading.Thread.Sleep", "System.Threading.Timer",
        "System.Threading.Tasks.Task.Delay",
    ];

    private static readonly string[] ForbiddenNamespaces = ["System.IO", "System.Net", "System.Data"];

    /// <summary>The stream through which embedded data is read, and what the compiler writes for <c>yield return</c>.</summary>
    private static readonly string[] Allowed = ["System.IO.Stream", "System.Environment.get_CurrentManagedThreadId"];

    [Fact]
    public void The_rules_reference_nothing_but_the_base_library()
    {
        var references = typeof(LawBook).Assembly.GetReferencedAssemblies();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.StartsWith("System.", reference.Name));
    }

    [Fact]
    public void The_rules_read_no_clock_no_chance_and_no_file() => 
        Assert.DoesNotContain(ReferencedBy(typeof(LawBook)), IsForbidden);

    [Fact]
    public void The_search_sees_what_is_called()
    {
        // This assembly does what the rules must not; were the search blind, the test above would pass in vain.
        var found = ReferencedBy(typeof(PurityTests)).Where(IsForbidden).ToList();
        Assert.Contains("System.IO.File.ReadAllText", found);
        Assert.Contains("System.DateTime.get_UtcNow", found);
        Assert.NotEqual(default, Clock());
    }

    private static DateTime Clock() => DateTime.UtcNow;

    private static bool IsForbidden(string member)
    {
        var type = member[..member.LastIndexOf('.')].TrimEnd('.');
        return !Allowed.Contains(type) && !Allowed.Contains(member)
            && (Forbidden.Contains(member) || Forbidden.Contains(type)
                || ForbiddenNamespaces.Any(name => type.StartsWith(name + ".", StringComparison.Ordinal)));
    }

    private static List<string> ReferencedBy(Type any)
    {
        using var file = File.OpenRead(any.Assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return
        [
            .. from handle in metadata.MemberReferences
               let member = metadata.GetMemberReference(handle)
               where member.Parent.Kind == HandleKind.TypeReference
               let type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
               select $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}",
        ];
    }
}
