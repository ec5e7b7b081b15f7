using PerfServerless.Local.Commands;

return await CommandLine.Run(args);
