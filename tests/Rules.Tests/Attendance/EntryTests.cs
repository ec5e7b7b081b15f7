using PerfServerless.Rules.Attendance;
using static PerfServerless.Rules.Tests.Attendance.SheetStory;

namespace PerfServerless.Rules.Tests.Attendance;

/// <summary>What the entries of July 2026 may be; today is the given day.</summary>
public sealed record EntryCase(string Name, DateOnly Today, string? Refused, List<LeaveSpan>? Leaves, List<DateOnly>? Late, List<DateOnly>? LeftEarly, List<DateOnly>? Absent)
{
    public SheetEntries Entries => new(Leaves ?? [], Late ?? [], LeftEarly ?? [], Absent ?? []);

    public override string ToString() => Name;
}

public class EntryTests
{
    public static TheoryData<EntryCase> Cases => CaseTable.Read<EntryCase>("attendance-entries.json");

    [Theory, MemberData(nameof(Cases))]
    public void Entries_are_accepted_or_refused_as_the_table_says(EntryCase entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var decision = new SheetStory().Decide(Admin, new PutSheet(entry.Entries), At(entry.Today.Month, entry.Today.Day));
        if (entry.Refused is null)
            decision.MustAccept();
        else
            decision.MustRefuse(entry.Refused);
    }
}
