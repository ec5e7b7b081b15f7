using Microsoft.Extensions.Hosting;
using PerfServerless.Cloud.Composition;

CloudApp.Build(args).Run();
