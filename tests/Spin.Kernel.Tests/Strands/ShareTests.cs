using System;
using System.Linq;
using Spin.Kernel.Strands;
using Xunit;

namespace Spin.Kernel.Tests.Strands;

/// <summary>What the strands of a spindle get of a processor whose share of it is limited.</summary>
public sealed class ShareTests
{
    private const int WindowTicks = 100;
    private const int Windows = 20;

    [Fact]
    public void AHog_GetsItsShareAndNoMore_WhileOthersWantTheProcessor()
    {
        using FakeMachine machine = new();
        SpindleContext hog = Limited("hog", 25);
        Strand[] strands = [Spin(machine, hog), Spin(machine, hog), Spin(machine, null)];
        Run(machine);
        long hogged = strands[0].Ticks + strands[1].Ticks;
        Assert.InRange(hogged, Windows * 25 - 10, Windows * 26 + 10);
        Assert.InRange(strands[0].Ticks, hogged / 3, hogged * 2 / 3);
        Assert.InRange(hog.Meters.Processor.Denied, Windows - 1, Windows + 1);
        Assert.InRange(hog.Meters.Processor.Used, 24, 27);
    }

    [Fact]
    public void AHog_HasAllThatNobodyElseWants()
    {
        using FakeMachine machine = new();
        Strand strand = Spin(machine, Limited("hog", 10));
        Run(machine);
        Assert.InRange(strand.Ticks, Windows * WindowTicks * 9 / 10, Windows * WindowTicks + 1);
    }

    [Fact]
    public void AHighPriority_HelpsAHogNot()
    {
        using FakeMachine machine = new();
        Strand hog = Spin(machine, Limited("hog", 10), StrandLevel.High);
        Strand other = Spin(machine, null, StrandLevel.Low);
        Run(machine);
        Assert.InRange(hog.Ticks, Windows * 10 - 10, Windows * 11 + 10);
        Assert.True(other.Ticks > Windows * 80);
    }

    [Fact]
    public void OneThatSleepsAtEachTick_IsChargedAllTheSame()
    {
        using FakeMachine machine = new();
        SpindleContext dodger = Limited("dodger", 20);
        bool over = false;
        Strand strand = machine.CpuScheduler.Strands.Start(
            "dodger",
            () =>
            {
                while (!over)
                {
                    machine.Now += machine.CpuScheduler.Settings.TickNanoseconds * 9 / 10; // it computes, and no tick comes
                    machine.CpuScheduler.SleepUntil(machine.Now + 1);
                }
            },
            StrandLevel.High,
            dodger);
        Strand other = Spin(machine, null);
        Run(machine);
        over = true;
        Assert.True(dodger.Meters.Processor.Denied > Windows / 2, $"denied {dodger.Meters.Processor.Denied} times");
        Assert.True(strand.Ticks < other.Ticks);
    }

    [Fact]
    public void AStrandThatIsSpent_GoesOnWithTheNextWindow()
    {
        using FakeMachine machine = new();
        Strand hog = Spin(machine, Limited("hog", 5), StrandLevel.High);
        Strand other = Spin(machine, null);
        Run(machine, WindowTicks / 2);
        Assert.Equal(StrandLevel.Spent, hog.Level);
        Assert.Equal(StrandLevel.High, hog.OwnLevel);
        long before = hog.Ticks;
        Run(machine, WindowTicks);
        Assert.InRange(hog.Ticks - before, 3, 8);
        Assert.True(other.Ticks > WindowTicks);
    }

    private static SpindleContext Limited(string name, long percent) =>
        new(1, new SpindleDescriptor(name, name, isNucleus: false, []) { Quota = new SpindleQuota { ProcessorPercent = percent } });

    private static Strand Spin(FakeMachine machine, SpindleContext? owner, StrandLevel level = StrandLevel.Normal) =>
        machine.CpuScheduler.Strands.Start("spins", () =>
        {
            while (true)
            {
                machine.Tick();
            }
        }, level, owner);

    private static void Run(FakeMachine machine, int ticks = Windows * WindowTicks) =>
        machine.CpuScheduler.SleepUntil(machine.Now + (ticks * (long)machine.CpuScheduler.Settings.TickNanoseconds));
}
