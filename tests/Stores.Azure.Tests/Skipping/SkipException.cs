using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("PerfServerless.Stores.Azure.Tests.Skipping.SkippingFramework", "PerfServerless.Stores.Azure.Tests")]

namespace PerfServerless.Stores.Azure.Tests.Skipping;

/// <summary>What a test needs is not here: it is reported as skipped, under its name and with the reason.</summary>
public sealed class SkipException(string reason) : Exception(reason);

/// <summary>The test framework, but for tests that only find out while they run that they cannot.</summary>
public sealed class SkippingFramework(IMessageSink diagnostics) : XunitTestFramework(diagnostics)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(assembly, sources, diagnostics)
    {
        protected override void RunTestCases(IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions) =>
            base.RunTestCases(testCases, new Sink(executionMessageSink), executionOptions);
    }

    private sealed class Sink(IMessageSink inner) : LongLivedMarshalByRefObject, IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => inner.OnMessage(
            message is ITestFailed failed && failed.ExceptionTypes[0] == typeof(SkipException).FullName ? new TestSkipped(failed.Test, failed.Messages[0]) : message);
    }
}
