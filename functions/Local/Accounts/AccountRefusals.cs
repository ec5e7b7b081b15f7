using PerfServerless.Rules;
using PerfServerless.Rules.Law;
using PerfServerless.Service.Streams;

namespace PerfServerless.Local.Accounts;

/// <summary>Every reason for which an account refuses.</summary>
internal static class AccountRefusals
{
    public static Failure SignInFailed { get; } = new(FailureKind.Unauthenticated, new(
        "sign-in-failed", new("工号、口令或验证码不正确。连续 5 次失败将锁定 30 分钟。", "The id, the password or the code is not right. Five failures in a row lock the account for 30 minutes."), Cite.Setting("accounts.lock")));

    public static Failure CodeRequired { get; } = new(FailureKind.Unauthenticated, new(
        "second-factor-code-required", new("请输入动态验证码。", "Please enter the one-time code."), Cite.Setting("accounts.second-factor")) { Field = "code" });

    public static Failure MustChangePassword { get; } = new(FailureKind.Forbidden, new(
        "password-change-required", new("此口令由管理员设置，请先修改口令。", "This password was given by an administrator: choose your own first."), Cite.Setting("accounts.password")));

    public static Failure MustEnrol { get; } = new(FailureKind.Forbidden, new(
        "second-factor-required", new("您的角色须先登记动态验证码。", "Your role needs a second factor: enrol it first."), Cite.Setting("accounts.second-factor")));

    public static Failure NotSecurityAdministrator { get; } = RequestFailures.Forbidden(new(
        "not-permitted", new("只有安全管理员可以重置账号。", "Only a security administrator resets accounts."), Cite.Setting("access.table")));

    public static Failure OwnReset { get; } = RequestFailures.Forbidden(new(
        "account-own-reset", new("不能重置自己的账号，请修改口令。", "Nobody resets their own account: change the password instead."), Cite.Setting("people.three-administrators")));

    public static Failure Locked(DateTimeOffset until) => new(FailureKind.TooManyTries, new(
        "account-locked",
        new($"账号已锁定，请于北京时间 {ChinaClock(until)} 后重试，或请安全管理员重置。", $"The account is locked until {ChinaClock(until)} China time, or until a security administrator resets it."),
        Cite.Setting("accounts.lock")));

    public static Refusal WrongOldPassword() => new(
        "password-wrong", new("原口令不正确。", "The old password is not right."), Cite.Setting("accounts.lock")) { Field = "old" };

    public static Refusal WeakPassword() => new(
        "password-weak",
        new("口令须为 8 至 128 位，含大写字母、小写字母、数字、其他字符中的三类，且不同于原口令和工号。", "A password has 8 to 128 characters of three classes among capitals, small letters, digits and others, and is neither the old one nor the id."),
        Cite.Setting("accounts.password")) { Field = "new" };

    public static Refusal WrongCode() => new(
        "second-factor-code-wrong", new("验证码不正确，请核对手机时间后重试。", "The code is not right: check the clock of your phone and retry."), Cite.Setting("accounts.second-factor")) { Field = "code" };

    public static Refusal SecondFactorEnrolled() => new(
        "second-factor-enrolled", new("动态验证码已登记；更换设备请由安全管理员重置账号。", "A second factor is enrolled; for another device, a security administrator resets the account."), Cite.Setting("accounts.second-factor"));

    private static string ChinaClock(DateTimeOffset at) => $"{at.ToOffset(TimeSpan.FromHours(8)):HH:mm}";
}
