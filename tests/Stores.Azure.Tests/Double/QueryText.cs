using System.Text.Json;
using System.Text.RegularExpressions;

namespace PerfServerless.Stores.Azure.Tests.Double;

/// <summary>The one shape of query that is asked here, as it is asked of one partition or of each physical one. Any other is refused.</summary>
internal sealed partial record QueryText(string From, bool Exclusive, string To, bool Merged)
{
    public static QueryText Parse(JsonElement body)
    {
        var text = body.GetProperty("query").GetString()!;
        var match = Shape().Match(text);
        Assert.True(match.Success, $"The double does not know the query '{text}'.");
        var values = body.GetProperty("parameters").EnumerateArray().ToDictionary(each => each.GetProperty("name").GetString()!, each => each.GetProperty("value").GetString()!);
        return new(values["@from"], match.Groups["op"].Value == ">", values["@to"], match.Groups["merged"].Success);
    }

    /// <summary>How the SDK is to ask each physical partition, so that it can merge the answers by id.</summary>
    public static string Plan(JsonElement body)
    {
        var operation = Parse(body).Exclusive ? ">" : ">=";
        var rewritten = "SELECT c._rid, [{\\\"item\\\": c.id}] AS orderByItems, c AS payload FROM c "
            + $"WHERE c.id {operation} @from AND c.id < @to AND ({{documentdb-formattableorderbyquery-filter}}) ORDER BY c.id";
        return $$"""
            {"partitionedQueryExecutionInfoVersion":2,
             "queryInfo":{"distinctType":"None","top":null,"offset":null,"limit":null,"orderBy":["Ascending"],"orderByExpressions":["c.id"],
              "groupByExpressions":[],"groupByAliases":[],"aggregates":[],"groupByAliasToAggregateType":{},"rewrittenQuery":"{{rewritten}}","hasSelectValue":false},
             "queryRanges":[{"min":"","max":"FF","isMinInclusive":true,"isMaxInclusive":false}]}
            """;
    }

    [GeneratedRegex(@"\ASELECT (?:\*|(?<merged>c\._rid, \[\{""item"": c\.id\}\] AS orderByItems, c AS payload)) FROM c WHERE c\.id (?<op>>=?) @from AND c\.id < @to(?: AND \(true\))? ORDER BY c\.id\z")]
    private static partial Regex Shape();
}
