using System.Net;
using System.Net.Sockets;
using Microsoft.DurableTask.Testing;

namespace PerfServerless.Cloud.Tests;

/// <summary>The host of the tests would take a port by chance, and now and then one that somebody has.</summary>
internal static class Ports
{
    /// <summary>A port that nobody has at this moment.</summary>
    public static DurableTaskTestHostOptions Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new() { Port = ((IPEndPoint)listener.LocalEndpoint).Port };
    }
}
