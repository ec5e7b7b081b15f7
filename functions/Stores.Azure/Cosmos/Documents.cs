using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Azure.Cosmos;

/// <summary>A document as it is sent.</summary>
internal sealed record Document(string Id, ReadOnlyMemory<byte> Json);

/// <summary>The format of the documents. What one commit adds to a stream is one document, and so are its messages: a write is paid by the document.</summary>
internal static class Documents
{
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="order">The commit's place among all, so that the next one can be put after it.</param>
    public static Document Head(StreamHead head, long order) => Of(DocumentId.Head(head.Id.Name), head.Id.Partition, json =>
    {
        json.WriteNumber("version", head.Version);
        json.WriteNumber("shape", head.Shape);
        Bytes.Write(json, "state", head.State);
        json.WriteString("hash", head.Hash);
        json.WriteStartArray("requests");
        foreach (var request in head.Requests)
        {
            json.WriteStringValue(request);
        }

        json.WriteEndArray();
        json.WriteNumber("order", order);
    });

    /// <param name="commit">Tells one's own commit from another of the same content when the answer was lost.</param>
    public static Document Events(StreamId stream, IReadOnlyList<StoredEvent> events, string commit) =>
        Of(DocumentId.Events(stream.Name, events[0].Version), stream.Partition, json =>
        {
            json.WriteString("commit", commit);
            json.WriteStartArray("events");
            foreach (var e in events)
            {
                json.WriteStartObject();
                json.WriteNumber("version", e.Version);
                json.WriteString("at", e.At.ToString("O", CultureInfo.InvariantCulture));
                json.WriteString("by", e.By.Value);
                json.WriteString("hash", e.Hash);
                Bytes.Write(json, "data", e.Data);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    /// <summary>Some papers of one box under one id.</summary>
    public static Document Slips(string id, string partition, IReadOnlyList<Slip> slips) =>
        Of(id, partition, json => WriteEach(json, "slips", slips, slip => slip.Id, slip => slip.Data));

    /// <summary>The messages of one commit that wait.</summary>
    public static Document Messages(string id, string partition, IReadOnlyList<OutboxMessage> messages) =>
        Of(id, partition, json => WriteEach(json, "messages", messages, message => message.Id, message => message.Data));

    public static StreamHead ReadHead(JsonElement head) => new(
        new(Partition(head), DocumentId.NameOfHead(Id(head))),
        head.GetProperty("version").GetInt64(), head.GetProperty("shape").GetInt32(), Bytes.Read(head, "state"), Text(head, "hash"),
        [.. head.GetProperty("requests").EnumerateArray().Select(request => request.GetString()!)]);

    public static IEnumerable<StoredEvent> ReadEvents(JsonElement document) => document.GetProperty("events").EnumerateArray().Select(e => new StoredEvent(
        e.GetProperty("version").GetInt64(), Bytes.Read(e, "data"), DateTimeOffset.ParseExact(Text(e, "at"), "O", CultureInfo.InvariantCulture),
        new PersonId(Text(e, "by")), Text(e, "hash")));

    public static IEnumerable<Slip> ReadSlips(JsonElement document, StreamId box) =>
        document.GetProperty("slips").EnumerateArray().Select(slip => new Slip(box, Id(slip), Bytes.Read(slip, "data")));

    public static List<OutboxMessage> ReadMessages(JsonElement document) =>
        [.. document.GetProperty("messages").EnumerateArray().Select(message => new OutboxMessage(Id(message), Partition(document), Bytes.Read(message, "data")))];

    public static string Id(JsonElement document) => Text(document, "id");

    public static string Partition(JsonElement document) => Text(document, "p");

    public static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static void WriteEach<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Func<T, string> id, Func<T, ReadOnlyMemory<byte>> data)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("id", id(item));
            Bytes.Write(json, "data", data(item));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Document Of(string id, string partition, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Format))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("p", partition);
            write(json);
            json.WriteEndObject();
        }

        return new(id, bytes.ToArray());
    }
}
