namespace PerfServerless.Local.Simulation;

/// <summary>What was done, counted as it was acknowledged.</summary>
internal sealed class Counts
{
    private int _weeklyRecords, _monthlyReports, _reviews, _sheets, _ballots, _adjustments, _objections, _corrections, _lateGrades, _talks;
    private int _inspections, _rectifications;
    private int _bulletins;

    public int WeeklyRecords => _weeklyRecords;
    public int MonthlyReports => _monthlyReports;
    public int Reviews => _reviews;
    public int Sheets => _sheets;
    public int Ballots => _ballots;
    public int Adjustments => _adjustments;
    public int Objections => _objections;
    public int Corrections => _corrections;
    public int LateGrades => _lateGrades;
    public int Inspections => _inspections;
    public int Rectifications => _rectifications;
    public int Bulletins => _bulletins;
    public int Talks => _talks;

    public void Week() => Interlocked.Increment(ref _weeklyRecords);
    public void Report() => Interlocked.Increment(ref _monthlyReports);
    public void Review() => Interlocked.Increment(ref _reviews);
    public void Sheet() => Interlocked.Increment(ref _sheets);
    public void Ballot() => Interlocked.Increment(ref _ballots);
    public void Adjustment() => Interlocked.Increment(ref _adjustments);
    public void Objection() => Interlocked.Increment(ref _objections);
    public void Correction() => Interlocked.Increment(ref _corrections);
    public void LateGrade() => Interlocked.Increment(ref _lateGrades);
    public void Inspection() => Interlocked.Increment(ref _inspections);
    public void Rectification() => Interlocked.Increment(ref _rectifications);
    public void Bulletin() => Interlocked.Increment(ref _bulletins);
    public void Talk() => Interlocked.Increment(ref _talks);
}
