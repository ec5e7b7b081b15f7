namespace PerfServerless.Rules.Law;

/// <summary>What a rule or a figure rests on: an article of an instrument in the <see cref="LawBook"/>, or a setting of ours.</summary>
/// <param name="Instrument">The instrument's id in the law book, or <see cref="SettingInstrument"/> for an assumed setting.</param>
/// <param name="Article">The article's number, or the setting's key.</param>
public sealed record Citation(string Instrument, string Article)
{
    /// <summary>The instrument id of what the law leaves unwritten; its articles are the keys of <see cref="Unwritten"/>.</summary>
    public const string SettingInstrument = "setting";
}

/// <summary>Short forms, so that a rule cites in the line in which it decides.</summary>
public static class Cite
{
    /// <summary>中华人民共和国公务员法 (2018 revision).</summary>
    public static Citation CivilServantLaw(int article) => new("civil-servant-law", article.ToString());

    /// <summary>公务员考核规定 (2020).</summary>
    public static Citation CivilServantAppraisalRules(int article) => new("civil-servant-appraisal-rules", article.ToString());

    /// <summary>公务员平时考核办法(试行) (2019).</summary>
    public static Citation RegularAppraisalMeasures(int article) => new("regular-appraisal-measures", article.ToString());

    /// <summary>事业单位工作人员考核规定 (2023).</summary>
    public static Citation InstitutionRules(int article) => new("institution-appraisal-rules", article.ToString());

    /// <summary>中华人民共和国个人信息保护法 (2021).</summary>
    public static Citation PersonalInformationLaw(int article) => new("personal-information-law", article.ToString());

    /// <summary>中华人民共和国公职人员政务处分法 (2020).</summary>
    public static Citation SanctionsLaw(int article) => new("government-sanctions-law", article.ToString());

    /// <summary>The article on Taibai County's pilot, from which the product's scope comes; article numbers are its sections 1–5.</summary>
    public static Citation Pilot(int section) => new("pilot", section.ToString());

    /// <summary>A setting that no law fixes; the key is listed in <see cref="Unwritten"/>.</summary>
    public static Citation Setting(string key) => new(Citation.SettingInstrument, key);
}
