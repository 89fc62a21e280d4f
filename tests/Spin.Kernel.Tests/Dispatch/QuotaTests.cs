using System;
using System.Linq;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;
using Spin.Kernel.Tests.Strands;
using Spin.Net;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>What is over a quota is denied, counted, and leaves no trace.</summary>
public sealed class QuotaTests : IDisposable
{
    private const long Second = 1_000_000_000;

    private readonly FakeMachine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Taken_IsNeverMoreThanTheLimit_AndCanBeGivenBack()
    {
        QuotaMeter meter = new(2);
        Assert.True(meter.TryTake());
        Assert.True(meter.TryTake());
        Assert.False(meter.TryTake());
        Assert.Equal((2, 1), (meter.Taken, meter.Denied));
        meter.Give();
        Assert.True(meter.TryTake());
        Assert.Equal((2, 1), (meter.Taken, meter.Denied));
    }

    [Fact]
    public void Rate_IsPerSecond()
    {
        RateMeter meter = new(3);
        Assert.Equal([true, true, true, false, false], Enumerable.Range(0, 5).Select(_ => meter.TryUse(5 * Second)));
        Assert.False(meter.TryUse((6 * Second) - 1));
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => meter.TryUse(6 * Second)));
        Assert.Equal(4, meter.Denied);
    }

    [Fact]
    public void Strands_WithoutAStack_AreGivenBack()
    {
        SpindleContext spindle = Limited(new SpindleQuota { Strands = 1 });
        _machine.StacksLeft = 0;
        Assert.Throws<OutOfMemoryException>(() => Start(spindle));
        _machine.StacksLeft = 2;
        Strand first = Start(spindle);
        Assert.Throws<QuotaExceededException>(() => Start(spindle));
        _machine.CpuScheduler.Strands.Join(first);
        Start(spindle);
        Assert.Equal(1, spindle.Meters.Strands.Denied);
    }

    [Fact]
    public void Packets_OverTheRate_AreNotSent()
    {
        CountingUdp network = new();
        SpindleUdp udp = new(network, Limited(new SpindleQuota { PacketsPerSecond = 10 }), _machine);
        SpindleUdp other = new(network, Limited(SpindleQuota.None), _machine);
        int sent = Enumerable.Range(0, 100).Count(_ => udp.TrySend(default, 7, []));
        Assert.Equal((10, 10), (sent, network.Sent));
        Assert.True(other.TrySend(default, 7, []));
        _machine.Now += Second;
        Assert.True(udp.TrySend(default, 7, []));
    }

    [Fact]
    public void Installations_ThatAreRefusedForAnotherReason_AreGivenBack()
    {
        InstallationList<Action, Func<bool>> list = CreateList();
        SpindleContext spindle = Limited(new SpindleQuota { Installations = 2 });
        using Installation first = Create(list, spindle);
        first.Install();
        Installation circular = list.Create(spindle, null, false, static () => { }, null, new InstallOptions(Order.First, after: "Static"));
        Assert.Throws<InvalidOperationException>(circular.Install);
        Assert.Throws<InvalidOperationException>(() => Bindings.Swap([first], [Create(list, spindle), circular]));
        Assert.Equal((1, 0), (spindle.Meters.Installations.Taken, spindle.Meters.Installations.Denied));
        Create(list, spindle).Install();
        Assert.Throws<QuotaExceededException>(Create(list, spindle).Install);
        Assert.Equal((2, 2), (spindle.Meters.Installations.Taken, list.Count));
    }

    [Fact]
    public void Swaps_GiveBeforeTheyTake_AndTakeNothingWhereTheyAreOverTheQuota()
    {
        InstallationList<Action, Func<bool>> list = CreateList();
        SpindleContext spindle = Limited(new SpindleQuota { Installations = 2 });
        Installation[] old = [Create(list, spindle), Create(list, spindle)];
        Bindings.Swap([], old);
        Installation[] next = [Create(list, spindle), Create(list, spindle)];
        Bindings.Swap(old, next);
        Assert.Equal((2, 2), (spindle.Meters.Installations.Taken, list.Count));
        Assert.Throws<QuotaExceededException>(() => Bindings.Swap([next[0]], old));
        Assert.All(next, static installation => Assert.Equal(InstallationState.Active, installation.State));
        Assert.All(old, static installation => Assert.Equal(InstallationState.Retired, installation.State));
        Bindings.Swap(next, []);
        Assert.Equal((0, 0), (spindle.Meters.Installations.Taken, list.CountOf(spindle)));
    }

    private static InstallationList<Action, Func<bool>> CreateList()
    {
        CountingTable table = new(1, "Static");
        InstallationList<Action, Func<bool>> list = new(table, new InstallRules(hasKey: false, isExclusive: false, limitMicroseconds: 0));
        table.List = list;
        return list;
    }

    private static Installation Create(InstallationList<Action, Func<bool>> list, SpindleContext spindle) =>
        list.Create(spindle, null, false, static () => { }, null, default);

    private static SpindleContext Limited(SpindleQuota quota) =>
        new(0, new SpindleDescriptor("Limited", "Tests", isNucleus: false, []) { Quota = quota });

    private Strand Start(SpindleContext owner) =>
        _machine.CpuScheduler.Strands.Start("x", static () => { }, StrandLevel.Normal, owner);

    private sealed class CountingUdp : IUdp
    {
        internal int Sent { get; private set; }

        public bool TrySend(Endpoint destination, ushort sourcePort, ReadOnlySpan<byte> payload)
        {
            Sent++;
            return true;
        }
    }
}
