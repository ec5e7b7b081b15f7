using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace PerfServerless.Service.Tests.Channels;

/// <summary>An enterprise chat on loopback that keeps what robots say and answers as a test wants.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ChatServer(WebApplication app) => _app = app;

    public List<(string Path, IQueryCollection Query, JsonNode Body)> Said { get; } = [];

    /// <summary>After so many words it says that this was too often.</summary>
    public int Patience { get; set; } = int.MaxValue;

    public string TooOften { get; set; } = "";

    public int Status { get; set; } = 200;

    public string Answer { get; set; } = """{"errcode":0,"errmsg":"ok","code":0,"msg":"success"}""";

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<ChatServer> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = new ChatServer(builder.Build());
        server._app.Run(server.Hear);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Hear(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = JsonNode.Parse(await reader.ReadToEndAsync())!;
        lock (Said)
            Said.Add((http.Request.Path, http.Request.Query, body));
        http.Response.StatusCode = Status;
        await http.Response.WriteAsync(Said.Count > Patience ? TooOften : Answer);
    }
}
