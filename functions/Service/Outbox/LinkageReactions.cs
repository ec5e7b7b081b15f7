using PerfServerless.Rules;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Ability;
using PerfServerless.Rules.YearEnd.Bonus;
using PerfServerless.Rules.YearEnd.Honours;
using PerfServerless.Rules.YearEnd.Promotion;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Outbox;

/// <summary>What has to follow from the events of the four linkages: part of the table in <see cref="Reactions"/>.</summary>
internal static class LinkageReactions
{
    public static IEnumerable<Message> OnBonus(BonusState bonus, BonusEvent happened, Occasion occasion) => happened switch
    {
        FreezeAsked e => [new NotifyLevel(e.By, ResponsibilityLevel.OrganisationDepartment, occasion.At, LinkageNotices.FreezeAsked(bonus), $"/api/bonus/{bonus.Period}")],
        BonusSettled e => e.List.Lines.Select(line => Tell(line.Person, occasion, LinkageNotices.Settled(bonus), LinkTo(bonus, line.Person))),
        SupplementDrafted e => [new NotifyLevel(e.By, ResponsibilityLevel.OrganisationDepartment, occasion.At, LinkageNotices.SupplementDrafted(bonus), $"/api/bonus/{bonus.Period}")],
        SupplementApproved => bonus.Supplements[^1].Lines.Select(line => Tell(line.Now.Person, occasion, LinkageNotices.Supplemented(bonus), LinkTo(bonus, line.Now.Person))),
        _ => [],
    };

    public static IEnumerable<Message> OnArchive(ArchiveEvent happened, Occasion occasion) => happened switch
    {
        InspectionOpened e => e.Inspectors.Select(officer => Tell(officer, occasion, LinkageNotices.InspectionOpened(), $"/api/people/{e.Person}/archive/inspections")),
        _ => [],
    };

    public static IEnumerable<Message> OnTalk(TalkEvent happened, Occasion occasion) => happened switch
    {
        TalkHeld e => [Tell(e.Person, occasion, LinkageNotices.TalkHeld(e), $"/api/people/{e.Person}/talks")],
        _ => [],
    };

    public static IEnumerable<Message> OnShortcoming(ShortcomingState shortcoming, ShortcomingEvent happened, Occasion occasion)
    {
        var noted = shortcoming.Noted!;
        var link = $"/api/people/{noted.Person}/shortcomings";
        return happened switch
        {
            ShortcomingNoted e => [Tell(e.Person, occasion, LinkageNotices.ShortcomingNoted(e), link)],
            PlanGiven => [Tell(noted.By, occasion, LinkageNotices.PlanGiven(), link)],
            FollowedUp => [Tell(noted.Person, occasion, LinkageNotices.FollowedUp(), link)],
            ShortcomingClosed => [Tell(noted.Person, occasion, LinkageNotices.ShortcomingClosed(), link)],
            _ => [],
        };
    }

    public static IEnumerable<Message> OnHonours(HonourListState list, HonourEvent happened, Occasion occasion)
    {
        var adopted = list.Adopted!;
        return happened switch
        {
            HonoursAdopted e => e.People.SelectMany(person => Honoured(person, adopted, e.DocumentNumber, occasion)),
            HonourAdded e => Honoured(e.Person, adopted, e.DocumentNumber, occasion),
            HonourRevoked e => Enter(e.Person, $"revoked/{adopted.Kind}/{adopted.Year}/{e.DocumentNumber}", LinkageNotices.Revoked(adopted), e.DocumentNumber, occasion),
            _ => [],
        };
    }

    public static IEnumerable<Message> OnProgramme(StreamId stream, ProgrammeState programme, ProgrammeEvent happened, Occasion occasion)
    {
        var setUp = programme.SetUp!;
        var link = $"/api/programmes/{setUp.Basis.Year}/{stream.Name["programme/".Length..]}/mine";
        return happened switch
        {
            RosterAdopted e => e.People.Select(person => Tell(person, occasion, LinkageNotices.OnRoster(setUp), link)),
            ProgrammeCompleted e => e.Completed.Select(person => Note(person, true)).Concat(e.NotCompleted.Select(person => Note(person, false))),
            _ => [],
        };
        Message Note(PersonId person, bool done) => new EnterInArchive(person, new($"{stream.Name}", occasion.Today, LinkageNotices.Attended(programme, person, done), programme.Roster!.DocumentNumber));
    }

    private static IEnumerable<Message> Honoured(PersonId person, HonoursAdopted list, string document, Occasion occasion) =>
        Enter(person, $"honour/{list.Kind}/{list.Year}/{document}", LinkageNotices.Honoured(list), document, occasion);

    private static IEnumerable<Message> Enter(PersonId person, string id, Bilingual text, string document, Occasion occasion) =>
        [new EnterInArchive(person, new(id, occasion.Today, text, document)), Tell(person, occasion, text, $"/api/people/{person}/archive")];

    private static string LinkTo(BonusState bonus, PersonId person) => $"/api/bonus/{bonus.Period}/people/{person}";

    private static NotifyPerson Tell(PersonId to, Occasion occasion, Bilingual text, string link) => new(to, occasion.At, text, link);
}
