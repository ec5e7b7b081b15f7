using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Supervision;

/// <summary>What a unit did in a period, in numbers (完成情况): what bulletins print, and what supervision chooses by. Counted, never estimated.</summary>
public sealed record UnitFigures
{
    /// <summary>The unit.</summary>
    public required UnitId Unit { get; init; }

    /// <summary>参评人数 on the locked rosters; the largest of the period's quarters.</summary>
    public int Participants { get; init; }

    /// <summary>周工作纪实 asked for in the period's weeks.</summary>
    public Completion Weeks { get; init; } = new(0, 0, 0);

    /// <summary>月工作汇报 of the period's months.</summary>
    public Completion Reports { get; init; } = new(0, 0, 0);

    /// <summary>领导点评 of the reports that were sent.</summary>
    public Completion Reviews { get; init; } = new(0, 0, 0);

    /// <summary>考勤表 of the period's months; a sheet is done when it was put to the person.</summary>
    public Completion Sheets { get; init; } = new(0, 0, 0);

    /// <summary>Voters invited to the boxes sealed for the period's quarters.</summary>
    public int Invited { get; init; }

    /// <summary>Of them, those who voted.</summary>
    public int Voted { get; init; }

    /// <summary>Grades that were published for the period's quarters, by grade; a grade nobody has is absent.</summary>
    public IReadOnlyDictionary<Grade, int> Grades { get; init; } = new Dictionary<Grade, int>();

    /// <summary>周五销号: the items of the period's last recorded week that were closed.</summary>
    public int ItemsClosed { get; init; }

    /// <summary>Items carried on in that week.</summary>
    public int ItemsCarried { get; init; }

    /// <summary>How many weeks the oldest carried item has been open, that week included; 0 when none is carried.</summary>
    public int OldestItemWeeks { get; init; }

    /// <summary>Duties that fell due in the period, were found overdue, and are still not done.</summary>
    public int OverdueDuties { get; init; }

    /// <summary>The figures with those of a later quarter: counts add up, the Friday close-out is the later one's where it has any.</summary>
    public UnitFigures Then(UnitFigures later)
    {
        var closing = later.ItemsClosed + later.ItemsCarried > 0 ? later : this;
        return this with
        {
            Participants = Math.Max(Participants, later.Participants),
            Weeks = Weeks + later.Weeks,
            Reports = Reports + later.Reports,
            Reviews = Reviews + later.Reviews,
            Sheets = Sheets + later.Sheets,
            Invited = Invited + later.Invited,
            Voted = Voted + later.Voted,
            Grades = Grades.Concat(later.Grades).GroupBy(each => each.Key).ToDictionary(each => each.Key, each => each.Sum(one => one.Value)),
            ItemsClosed = closing.ItemsClosed,
            ItemsCarried = closing.ItemsCarried,
            OldestItemWeeks = closing.OldestItemWeeks,
            OverdueDuties = OverdueDuties + later.OverdueDuties,
        };
    }
}

/// <summary>How much of what was asked for was done (完成率、及时率).</summary>
/// <param name="Asked">Asked for.</param>
/// <param name="OnTime">Done in time.</param>
/// <param name="Late">Done, but late.</param>
public sealed record Completion(int Asked, int OnTime, int Late)
{
    /// <summary>Done, in time or late.</summary>
    public int Done => OnTime + Late;

    /// <summary>Not done.</summary>
    public int Missing => Asked - Done;

    /// <summary>Done ÷ asked, 0–1; <c>null</c> when nothing was asked for.</summary>
    public decimal? Rate => Asked == 0 ? null : (decimal)Done / Asked;

    /// <summary>In time ÷ asked, 0–1; <c>null</c> when nothing was asked for.</summary>
    public decimal? Timeliness => Asked == 0 ? null : (decimal)OnTime / Asked;

    /// <summary>The sum of two.</summary>
    public static Completion operator +(Completion one, Completion other) =>
        new(one.Asked + other.Asked, one.OnTime + other.OnTime, one.Late + other.Late);
}
