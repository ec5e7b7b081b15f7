using PerfServerless.Stores.Azure.Cosmos;

namespace PerfServerless.Stores.Azure.Tests.Double;

/// <summary>What a client reads of an account before it asks for documents.</summary>
internal static class AccountTexts
{
    public const string Account = $$"""
        {"_self":"","id":"double","_rid":"double.test","media":"//media/","addresses":"//addresses/","_dbs":"//dbs/",
         "writableLocations":[{"name":"Here","databaseAccountEndpoint":"{{CosmosDouble.Endpoint}}"}],
         "readableLocations":[{"name":"Here","databaseAccountEndpoint":"{{CosmosDouble.Endpoint}}"}],
         "enableMultipleWriteLocations":false,"userConsistencyPolicy":{"defaultConsistencyLevel":"Session"},
         "userReplicationPolicy":{"asyncReplication":false,"minReplicaSetSize":3,"maxReplicasetSize":4},
         "systemReplicationPolicy":{"minReplicaSetSize":3,"maxReplicasetSize":4},
         "readPolicy":{"primaryReadCoefficient":1,"secondaryReadCoefficient":1},"queryEngineConfiguration":"{\"maxSqlQueryInputLength\":262144}"}
        """;

    public const string Container = $$"""
        {"id":"{{RecordContainer.Name}}","_rid":"{{ContainerDouble.Rid}}","_self":"dbs/kL1gAA==/colls/{{ContainerDouble.Rid}}/","_etag":"\"0\"","_ts":1,
         "partitionKey":{"paths":["{{RecordContainer.PartitionKeyPath}}"],"kind":"Hash","version":2},"indexingPolicy":{{RecordContainer.IndexingPolicy}}}
        """;

    public const string Ranges = $$"""
        {"_rid":"{{ContainerDouble.Rid}}","_count":2,"PartitionKeyRanges":[
         {"id":"0","_rid":"kL1gAIVaZBQCAAAAAAAAUA==","_self":"","_etag":"\"1\"","_ts":1,"minInclusive":"","maxExclusive":"1FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF","status":"online","parents":[]},
         {"id":"1","_rid":"kL1gAIVaZBQDAAAAAAAAUA==","_self":"","_etag":"\"1\"","_ts":1,"minInclusive":"1FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF","maxExclusive":"FF","status":"online","parents":[]}]}
        """;
}
