using System;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Tests.Strands;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>What a tick makes of handlers that were installed at run time, which share one containment.</summary>
public sealed class InstalledOverrunTests : IDisposable
{
    private const int Tick = 1_000_000;
    private const int Low = 0x1_0000;
    private const ulong Dispatcher = 0x5_0010;
    private const int Slot = 2;
    private const int Limit = 3_000;
    private const int LimitTicks = 4;

    private readonly FakeMachine _machine = new();
    private readonly CountingTable _table = new(0);
    private readonly InstallationList<Action, Func<bool>> _list;
    private readonly OverrunWatch _watch;
    private readonly OverrunDetector _detector;

    public InstalledOverrunTests()
    {
        _list = new(_table, new InstallRules(hasKey: false, isExclusive: false, limitMicroseconds: Limit));
        _table.List = _list;
        ContainmentMap map = new([new Containment(0x5_0000, 0x5_0080, _table, handler: 0)]);
        _watch = _machine.CpuScheduler.Boot.Watch;
        _detector = new OverrunDetector(map, [LimitTicks], new OverrunLimits(Tick));
    }

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Run_OverTheEventsLimit_IsTerminated_AndKnown()
    {
        Installation first = Install();
        Installation second = Install();
        Assert.NotEqual(first.Number, second.Number);
        Assert.Equal(LimitTicks, TicksUntilTerminated(second));
        Assert.Same(second, InstalledWord.Resolve(_table, _watch.TargetWord));
    }

    [Fact]
    public void Run_WithALimitOfItsOwn_IsHeldToThat()
    {
        Install();
        Assert.Equal(2, TicksUntilTerminated(Install(limitMicroseconds: 1_000)));
    }

    [Fact]
    public void RunsOfOneRaise_AreNotOne()
    {
        Installation[] installed = [Install(), Install()];
        for (int tick = 0; tick < 10 * LimitTicks; tick++)
        {
            Assert.Equal(OverrunVerdict.GoOn, Look(installed[tick / LimitTicks % 2]));
        }
    }

    [Fact]
    public void NextRunInTheSamePlace_IsNotTheOneThatWasMeant()
    {
        Installation[] installed = [Install(), Install()];
        TicksUntilTerminated(installed[0]);
        Assert.Equal(OverrunVerdict.Ended, Look(installed[1]));
    }

    [Fact]
    public void WhatFollowsTheDelivery_IsStillTheRun()
    {
        Installation[] installed = [Install(), Install()];
        TicksUntilTerminated(installed[0]);
        _watch.Delivered();
        Assert.Equal(OverrunVerdict.GoOn, Look(installed[1]));
    }

    [Fact]
    public void HandlerThatWasUninstalled_IsKnownUntilItIsRetired()
    {
        Installation other = Install();
        Installation installation = Install(limitMicroseconds: 1_000);
        ulong word = installation.RunWord;
        Assert.Same(installation, InstalledWord.Resolve(_table, word));
        other.Uninstall();
        Assert.Null(_list.FindRunning(other.Number)); // without a kernel nothing delays its retirement
        Assert.Same(installation, InstalledWord.Resolve(_table, word));
        Assert.Null(InstalledWord.Resolve(_table, InstalledRun.Mark));
        Assert.Null(InstalledWord.Resolve(_table, word & ~InstalledRun.MarkMask));
    }

    private int TicksUntilTerminated(Installation installation)
    {
        for (int ticks = 0; ; ticks++)
        {
            if (Look(installation) == OverrunVerdict.Terminate)
            {
                return ticks;
            }
        }
    }

    private Installation Install(int limitMicroseconds = 0) => _list.Install(
        new SpindleContext(0, new SpindleDescriptor("Probe", "Probe", isNucleus: false, [])),
        grant: null,
        mustMatch: false,
        static () => { },
        guard: null,
        new InstallOptions(limitMicroseconds: limitMicroseconds));

    private OverrunVerdict Look(Installation running)
    {
        ulong[] stack = [7, 9, Dispatcher, 11, running.RunWord, 13, 0];
        Assert.Equal(Dispatcher, stack[Slot]);
        return _detector.Tick(_watch, stack, Low, 0);
    }
}
