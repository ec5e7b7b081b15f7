using System.Net;
using System.Net.Sockets;

namespace PerfServerless.Service.Tests.Channels;

/// <summary>Something that listens on loopback and speaks as a test wants: garbage, nothing, or half a conversation.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<StreamReader, StreamWriter, Task> _speak;

    public RawServer(Func<StreamReader, StreamWriter, Task> speak)
    {
        _speak = speak;
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Calls { get; private set; }

    /// <summary>Takes a letter whole and hangs up instead of saying so.</summary>
    public static RawServer HangingUpAfterTheLetter() => new(async (reader, writer) =>
    {
        await writer.WriteAsync("220 localhost\r\n");
        for (var inLetter = false; await reader.ReadLineAsync() is { } line;)
        {
            if (inLetter && line == ".")
                return;
            if (inLetter)
                continue;
            inLetter = line == "DATA";
            await writer.WriteAsync(inLetter ? "354 go on\r\n" : "250 localhost\r\n");
        }
    });

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                Calls++;
                using var reader = new StreamReader(client.GetStream());
                await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true };
                await _speak(reader, writer);
            }
            catch (IOException)
            {
                continue; // the other side hung up
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
            {
                return; // the test is over
            }
        }
    }
}
