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
    public static IEnumerable<Message> To(StreamId stream, object state, object happened, Occasion occasion) => happened switch
    {
        BonusEvent bonus => OnBonus((BonusState)state, bonus, occasion),
        ArchiveEvent archive => OnArchive(archive, occasion),
        TalkEvent talk => OnTalk(talk, occasion),
        ShortcomingEvent shortcoming => OnShortcoming((ShortcomingState)state, shortcoming, occasion),
        HonourEvent honour => OnHonours((HonourListState)state, honour, occasion),
        ProgrammeEvent programme => OnProgramme(stream, (ProgrammeState)state, programme, occasion),
        _ => [],
    };

    private static IEnumerable<Message> OnBonus(BonusState bonus, BonusEvent happened, Occasion occasion) => happened switch
    {
        FreezeAsked e => [new NotifyLevel(e.By, ResponsibilityLevel.OrganisationDepartment, occasion.At, LinkageNotices.FreezeAsked(bonus), $"/api/bonus/{bonus.Period}")],
        BonusSettled e => [TellAll(e.List.Lines.Select(line => line.Person), occasion, LinkageNotices.Settled(bonus), $"/api/bonus/{bonus.Period}/people/{{person}}")],
        SupplementDrafted e => [new NotifyLevel(e.By, ResponsibilityLevel.OrganisationDepartment, occasion.At, LinkageNotices.SupplementDrafted(bonus), $"/api/bonus/{bonus.Period}")],
        SupplementApproved =>
            [TellAll(bonus.Supplements[^1].Lines.Select(line => line.Now.Person), occasion, LinkageNotices.Supplemented(bonus), $"/api/bonus/{bonus.Period}/people/{{person}}")],
        _ => [],
    };

    private static IEnumerable<Message> OnArchive(ArchiveEvent happened, Occasion occasion) => happened switch
    {
        InspectionOpened e => e.Inspectors.Select(officer => Tell(officer, occasion, LinkageNotices.InspectionOpened(), $"/api/people/{e.Person}/archive/inspections")),
        _ => [],
    };

    private static IEnumerable<Message> OnTalk(TalkEvent happened, Occasion occasion) => happened switch
    {
        TalkHeld e => [Tell(e.Person, occasion, LinkageNotices.TalkHeld(e), $"/api/people/{e.Person}/talks")],
        _ => [],
    };

    private static IEnumerable<Message> OnShortcoming(ShortcomingState shortcoming, ShortcomingEvent happened, Occasion occasion)
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

    private static IEnumerable<Message> OnHonours(HonourListState list, HonourEvent happened, Occasion occasion)
    {
        var adopted = list.Adopted!;
        return happened switch
        {
            HonoursAdopted e => Honoured(e.People, adopted, e.DocumentNumber, occasion),
            HonourAdded e => Honoured([e.Person], adopted, e.DocumentNumber, occasion),
            HonourRevoked e => Enter([e.Person], $"revoked/{adopted.Kind}/{adopted.Year}/{e.DocumentNumber}", LinkageNotices.Revoked(adopted), e.DocumentNumber, occasion),
            _ => [],
        };
    }

    private static IEnumerable<Message> OnProgramme(StreamId stream, ProgrammeState programme, ProgrammeEvent happened, Occasion occasion)
    {
        var setUp = programme.SetUp!;
        var link = $"/api/programmes/{setUp.Basis.Year}/{stream.Name["programme/".Length..]}/mine";
        return happened switch
        {
            RosterAdopted e => [TellAll(e.People, occasion, LinkageNotices.OnRoster(setUp), link)],
            ProgrammeCompleted e => [new EnterInArchives([.. e.Completed.Select(person => Note(person, true)), .. e.NotCompleted.Select(person => Note(person, false))])],
            _ => [],
        };
        EntryOf Note(PersonId person, bool done) => new(person, new(stream.Name, occasion.Today, LinkageNotices.Attended(programme, person, done), programme.Roster!.DocumentNumber));
    }

    private static IEnumerable<Message> Honoured(IReadOnlyList<PersonId> people, HonoursAdopted list, string document, Occasion occasion) =>
        Enter(people, $"honour/{list.Kind}/{list.Year}/{document}", LinkageNotices.Honoured(list), document, occasion);

    private static IEnumerable<Message> Enter(IReadOnlyList<PersonId> people, string id, Bilingual text, string document, Occasion occasion) =>
    [
        new EnterInArchives([.. people.Select(person => new EntryOf(person, new(id, occasion.Today, text, document)))]),
        TellAll(people, occasion, text, "/api/people/{person}/archive"),
    ];

    private static NotifyMany TellAll(IEnumerable<PersonId> to, Occasion occasion, Bilingual text, string link) => new([.. to], occasion.At, text, link);

    private static NotifyPerson Tell(PersonId to, Occasion occasion, Bilingual text, string link) => new(to, occasion.At, text, link);
}
