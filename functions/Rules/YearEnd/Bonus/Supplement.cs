namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>补发 or 追回: what a change of grades after the settlement makes due. The settled list stays as it is.</summary>
/// <param name="DocumentNumber">文号 of the decision it rests on.</param>
/// <param name="Lines">Those concerned, by id.</param>
public sealed record Supplement(string DocumentNumber, IReadOnlyList<SupplementLine> Lines)
{
    /// <summary>
    /// Computes it: each by the rate of the settled list, so that nobody else's bonus moves (<c>bonus.supplement</c>). Those for whom
    /// nothing changes have no line.
    /// </summary>
    /// <param name="state">A settled bonus.</param>
    /// <param name="candidates">How grades stand now.</param>
    /// <param name="documentNumber">文号.</param>
    public static Supplement Of(BonusState state, IReadOnlyCollection<BonusCandidate> candidates, string documentNumber)
    {
        var (terms, settled) = (state.Terms!, state.Settled!);
        var (amounts, coefficients, rate) = (terms.Amounts(), Coefficients.Of(terms, state.Period), settled.AsSettled(terms));
        var lines = candidates.Where(candidate => amounts.ContainsKey(candidate.Person)).OrderBy(candidate => candidate.Person)
            .Select(candidate => BonusList.Line(candidate, amounts[candidate.Person], coefficients, state.Period, terms.PaysBelowCompetent))
            .Where(line => Changed(line, state.LineOf(line.Person)))
            .Select(line => new SupplementLine(line with { Pay = line.Unpaid is null ? rate.PayOne(line.Share) : 0 }, state.PaidTo(line.Person)))
            .Where(line => line.Difference != 0);
        return new(documentNumber, [.. lines]);
    }

    private static bool Changed(BonusLine now, BonusLine? before) =>
        before is null || !now.Places.SequenceEqual(before.Places);
}

/// <summary>One person's line in a supplement. Amounts in fen.</summary>
/// <param name="Now">What is due now.</param>
/// <param name="PaidBefore">What was paid by the list and by earlier supplements.</param>
public sealed record SupplementLine(BonusLine Now, long PaidBefore)
{
    /// <summary>Above 0 补发, below 0 追回.</summary>
    public long Difference => Now.Pay - PaidBefore;
}
