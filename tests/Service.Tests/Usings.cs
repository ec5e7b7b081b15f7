global using PerfServerless.Service.Tests.Harness;
