using System.Text.Json;
using PerfServerless.Local.Demo;
using PerfServerless.Local.Simulation;
using PerfServerless.Service.Streams;

var dir = args[0];
var s = await Simulation.Run(dir, new CountySize(int.Parse(args[1]), int.Parse(args[2]), 7), 2026, p => Console.Error.Write($"\r{p:P1}  "));
Console.WriteLine(JsonSerializer.Serialize(s, RecordJson.Options));
