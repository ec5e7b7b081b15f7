using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Cosmos.Serialization.HybridRow;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.IO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Layouts;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.RecordIO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Schemas;

namespace PerfServerless.Stores.Azure.Tests.Double;

/// <summary>One operation of a transactional batch, as it came over the wire.</summary>
public sealed record BatchOperation(int Type, string? Id, byte[] Body, string? IfMatch)
{
    public const int Create = 0, Read = 2, Delete = 4, Replace = 5;
}

/// <summary>What became of one operation.</summary>
public sealed record OperationResult(int Status, string? ETag = null, double Charge = 0);

/// <summary>The format of transactional batches: HybridRow records of the two schemas that the SDK carries.</summary>
internal static class BatchWire
{
    private static readonly Namespace Schemas = Namespace.Parse(SchemaText());
    private static readonly LayoutResolverNamespace Layouts = new(Schemas);
    private static readonly Layout ResultLayout = Layouts.Resolve(Schemas.Schemas.First(schema => schema.Name == "BatchResult").SchemaId);

    public static async Task<List<BatchOperation>> Read(byte[] body)
    {
        var operations = new List<BatchOperation>();
        using var stream = new MemoryStream(body);
        var result = await stream.ReadRecordIOAsync((Func<ReadOnlyMemory<byte>, Result>)(record => Read(record, operations)), resizer: new MemorySpanResizer<byte>(body.Length));
        Assert.Equal(Result.Success, result);
        return operations;
    }

    public static async Task<byte[]> Write(IReadOnlyList<OperationResult> results)
    {
        using var stream = new MemoryStream();
        var result = await stream.WriteRecordIOAsync(default, (long index, out ReadOnlyMemory<byte> record) =>
        {
            record = index < results.Count ? RecordOf(results[(int)index]) : default;
            return Result.Success;
        });
        Assert.Equal(Result.Success, result);
        return stream.ToArray();
    }

    private static Result Read(ReadOnlyMemory<byte> record, List<BatchOperation> operations)
    {
        var row = new RowBuffer(record.Length);
        Assert.True(row.ReadFrom(record.Span, HybridRowVersion.V1, Layouts));
        var reader = new RowReader(ref row);
        var operation = new BatchOperation(0, null, [], null);
        while (reader.Read())
        {
            operation = (string)reader.Path switch
            {
                "operationType" => operation with { Type = Number(ref reader) },
                "id" => operation with { Id = Text(ref reader) },
                "ifMatch" => operation with { IfMatch = Text(ref reader) },
                "resourceBody" => operation with { Body = Binary(ref reader) },
                "resourceType" or "minimalReturnPreference" => operation,
                var other => throw new NotSupportedException($"A batch operation with {other} is not known here."),
            };
        }

        operations.Add(operation);
        return Result.Success;
    }

    private static byte[] RecordOf(OperationResult result)
    {
        var row = new RowBuffer(1024);
        row.InitLayout(HybridRowVersion.V1, ResultLayout, Layouts);
        Assert.Equal(Result.Success, RowWriter.WriteBuffer(ref row, result, Write));
        using var bytes = new MemoryStream();
        row.WriteTo(bytes);
        return bytes.ToArray();
    }

    private static Result Write(ref RowWriter writer, TypeArgument type, OperationResult result)
    {
        Assert.Equal(Result.Success, writer.WriteInt32("statusCode", result.Status));
        if (result.ETag is not null)
        {
            Assert.Equal(Result.Success, writer.WriteString("eTag", result.ETag));
        }

        return writer.WriteFloat64("requestCharge", result.Charge);
    }

    private static int Number(ref RowReader reader)
    {
        Assert.Equal(Result.Success, reader.ReadInt32(out var value));
        return value;
    }

    private static string Text(ref RowReader reader)
    {
        Assert.Equal(Result.Success, reader.ReadString(out string value));
        return value;
    }

    private static byte[] Binary(ref RowReader reader)
    {
        Assert.Equal(Result.Success, reader.ReadBinary(out byte[] value));
        return value;
    }

    private static string SchemaText()
    {
        using var reader = new StreamReader(typeof(CosmosClient).Assembly.GetManifestResourceStream("Microsoft.Azure.Cosmos.Batch.HybridRowBatchSchemas.json")!);
        return reader.ReadToEnd();
    }
}
