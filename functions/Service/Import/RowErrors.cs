using PerfServerless.Rules;

namespace PerfServerless.Service.Import;

/// <summary>What rows can have wrong between each other, or towards the county.</summary>
internal static class RowErrors
{
    public static Bilingual IdTwice(string id, int row) =>
        new($"编号 {id} 与第 {row} 行重复。", $"The id {id} is also in row {row}.");

    public static Bilingual UnitUnknown(string id) =>
        new($"文件和本县都没有编号为 {id} 的单位。", $"There is no unit {id}, neither in the file nor in the county.");

    public static Bilingual SupervisorUnknown(string id) =>
        new($"文件和本县都没有编号为 {id} 的人员。", $"There is no person {id}, neither in the file nor in the county.");

    public static Bilingual SupervisorLeft(string id) =>
        new($"{id} 已离职，不能作为主管领导。", $"{id} has left service and cannot supervise.");

    public static Bilingual SupervisorCycle(string chain) =>
        new($"主管领导关系成环：{chain}。", $"The supervisors form a circle: {chain}.");

    public static Bilingual UnitCycle(string chain) =>
        new($"上级单位关系成环：{chain}。", $"The units' parents form a circle: {chain}.");

    public static Bilingual FromBeforeEntry { get; } =
        new("生效日期早于进入日期。", "It would hold from before the person entered service.");

    public static Bilingual EntryDiffers(DateOnly recorded) =>
        new($"此人已登记，进入日期为 {recorded:yyyy-MM-dd}，不能通过导入修改。", $"The person is registered with the entry date {recorded:yyyy-MM-dd}, which an import does not change.");

    public static Bilingual PersonLeft(DateOnly on) =>
        new($"此人已于 {on:yyyy-MM-dd} 离职，不能再调整。", $"The person left service on {on:yyyy-MM-dd} and is not reassigned.");

    public static Bilingual RolesNotPermitted { get; } =
        new("已登记人员的角色须由安全管理员设定；不改角色的，请删去“角色”列。", "Roles of people already registered are set by the security administrator; leave the column of roles out to keep them as they are.");
}
