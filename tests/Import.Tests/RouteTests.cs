using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Service.Files;
using PerfServerless.Service.Http;
using PerfServerless.Service.Import;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local;

namespace PerfServerless.Import.Tests;

/// <summary>The routes, over HTTP.</summary>
public sealed class RouteTests : IAsyncLifetime, IDisposable
{
    private const string Units = "单位编号,单位名称,类别,上级单位\nT1,城关镇,镇,\n";
    private Home _home = null!;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _home = await Home.WithDepartment();
        await _home.MustImport(PeopleFile.Of("OFFICER,干事,公务员,2020-01-01,D1,BOSS,科员,否,组织部工作人员,"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IEventStore>(_home.Store).AddSingleton<IFileStore>(new FolderFileStore(Path.GetTempPath()))
            .AddSingleton<TimeProvider>(_home.Clock).AddPerfService().AddAuthorization();
        _app = builder.Build();
        _app.UsePerfApi(app => app.Use((http, next) =>
        {
            http.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, http.Request.Headers["Person"].ToString())], "test"));
            return next(http);
        }));
        _app.UseAuthorization();
        _app.MapPerfApi();
        await _app.StartAsync();
        _client = new() { BaseAddress = new(_app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _home.DisposeAsync();
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> Post(byte[] body, string query = "", string person = "OFFICER")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/import{query}") { Content = new ByteArrayContent(body) };
        request.Headers.Add("Person", person);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return await _client.SendAsync(request);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    [Fact]
    public async Task Without_saying_otherwise_it_is_a_dry_run()
    {
        var before = await _home.Record();
        var answer = await Post(Encoding.UTF8.GetBytes(Units));
        Assert.Equal((HttpStatusCode.OK, "checked"), (answer.StatusCode, (await Json(answer)).GetProperty("outcome").GetString()));
        Assert.Equal(before, await _home.Record());
    }

    [Fact]
    public async Task It_imports()
    {
        var answer = await Post(Encoding.UTF8.GetBytes(Units), "?dryRun=false");
        var report = await Json(answer);
        Assert.Equal((HttpStatusCode.OK, "completed", 1), (answer.StatusCode, report.GetProperty("outcome").GetString(), report.GetProperty("counts").GetProperty("unitsAdded").GetInt32()));
        Assert.NotNull(await _home.Units.Find(new("T1"), default));
    }

    [Theory, InlineData("?dryRun=true", HttpStatusCode.OK), InlineData("?dryRun=false", HttpStatusCode.UnprocessableEntity)]
    public async Task A_file_with_errors_is_answered_with_its_report(string query, HttpStatusCode status)
    {
        var answer = await Post(Encoding.UTF8.GetBytes(Units + "T2,村,村,\n"), query);
        var report = await Json(answer);
        Assert.Equal((status, "refused"), (answer.StatusCode, report.GetProperty("outcome").GetString()));
        Assert.Equal("unit-kind", report.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal(3, report.GetProperty("errors")[0].GetProperty("row").GetInt32());
    }

    [Theory]
    [InlineData("D0CF11E0", "?dryRun=true", "OFFICER", HttpStatusCode.UnsupportedMediaType, "import-type")]
    [InlineData("", "?dryRun=true", "OFFICER", HttpStatusCode.UnprocessableEntity, "import-empty")]
    [InlineData("", "?dryRun=maybe", "OFFICER", HttpStatusCode.BadRequest, "request-malformed")]
    [InlineData("", "?dryRun=true", "STAFF", HttpStatusCode.Forbidden, "not-permitted")]
    public async Task What_cannot_be_read_or_is_not_permitted_is_a_problem(string hex, string query, string person, HttpStatusCode status, string code)
    {
        var answer = await Post([.. Convert.FromHexString(hex), .. hex.Length == 0 ? [] : new byte[8]], query, person);
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(code, (await Json(answer)).GetProperty("code").GetString());
    }

    [Theory, InlineData("OFFICER", HttpStatusCode.OK), InlineData("STAFF", HttpStatusCode.Forbidden)]
    public async Task The_template_is_for_those_who_import(string person, HttpStatusCode status)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/import/template.xlsx");
        request.Headers.Add("Person", person);
        var answer = await _client.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.OK)
            Assert.Equal(ImportTemplate.Workbook, await answer.Content.ReadAsByteArrayAsync());
    }
}
