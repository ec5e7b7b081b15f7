using Microsoft.Azure.Functions.Worker;

namespace PerfServerless.Cloud.Tests;

/// <summary>An invocation as an HTTP function sees it: all it asks of it is the token, which never fires here.</summary>
internal sealed class Invocation : FunctionContext
{
    public override string InvocationId => throw new NotSupportedException();

    public override string FunctionId => throw new NotSupportedException();

    public override TraceContext TraceContext => throw new NotSupportedException();

    public override BindingContext BindingContext => throw new NotSupportedException();

    public override RetryContext RetryContext => throw new NotSupportedException();

    public override FunctionDefinition FunctionDefinition => throw new NotSupportedException();

    public override IServiceProvider InstanceServices { get; set; } = null!;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features => throw new NotSupportedException();
}
