using System.Linq;
using Spin.Kernel.Net;
using Xunit;

namespace Spin.Kernel.Tests.Net;

public class GrantedPortsTests
{
    private const string Arrived = "Spin.Net.DatagramArrived";
    private const string Service = "Spin.Net.IUdp";

    [Fact]
    public void Names_AreThoseOfTheContract()
    {
        Assert.Equal(Arrived, typeof(Spin.Net.DatagramArrived).FullName);
        Assert.Equal(Service, typeof(Spin.Net.IUdp).FullName);
    }

    [Fact]
    public void NoGrant_IsNoPort() => Assert.Empty(PortsOf());

    [Fact]
    public void ServiceAlone_IsNoPort() => Assert.Empty(PortsOf(new Grant(Service, [])));

    [Fact]
    public void OtherGrants_AreNoPort() => Assert.Empty(PortsOf(new Grant("Spin.IClock", [7])));

    [Fact]
    public void PortsOfTheEventAndOfTheService_AreGranted() =>
        Assert.Equal([7, 514, 65535], PortsOf(new Grant(Arrived, [7, 65535]), new Grant(Service, [514])));

    [Fact]
    public void EveryPort_IsAllButZeroAndDhcp()
    {
        int[] ports = PortsOf(new Grant(Arrived, []));
        Assert.Equal(65534, ports.Length);
        Assert.DoesNotContain(0, ports);
        Assert.DoesNotContain(68, ports);
    }

    [Fact]
    public void PortsThatAreNone_AreLeftOut() => Assert.Empty(PortsOf(new Grant(Arrived, [0, 68, -1, 65536, long.MaxValue, long.MinValue])));

    private static int[] PortsOf(params Grant[] grants)
    {
        var ports = new GrantedPorts(grants);
        return [.. Enumerable.Range(0, 65536).Where(port => ports.Contains((ushort)port))];
    }
}
