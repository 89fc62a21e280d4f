using System;
using System.Linq;
using CsCheck;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;
using Spin.Kernel.Tests.Strands;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>What a tick makes of a stack.</summary>
public sealed class OverrunDetectorTests : IDisposable
{
    private const int Tick = 1_000_000;
    private const ulong Low = 0x1_0000;
    private const ulong Handler = 0x5_0010;
    private const ulong Other = 0x5_0110;
    private const ulong Elsewhere = 0x6_0000;
    private const int Limit = 3;
    private const int Grace = 100;
    private const int StackWords = 64 * 1024 / sizeof(ulong);

    private readonly FakeMachine _machine = new();
    private readonly CountingTable _table = new(2);
    private readonly ContainmentMap _map;
    private readonly OverrunWatch _watch;
    private readonly OverrunDetector _detector;

    public OverrunDetectorTests()
    {
        _map = new ContainmentMap(
            [new Containment(0x5_0000, 0x5_0080, _table, 0), new Containment(0x5_0100, 0x5_0180, _table, 1)]);
        _watch = _machine.CpuScheduler.Boot.Watch;
        _detector = new OverrunDetector(_map, [Limit, Limit], new OverrunLimits(Tick));
    }

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void NoHandler_GoesOn()
    {
        for (int tick = 0; tick < 100; tick++)
        {
            Assert.Equal(OverrunVerdict.GoOn, Look(1, 2, 3));
        }
    }

    [Fact]
    public void OneRun_OverItsLimit_IsTerminated_ThenStepped_ThenAbandoned()
    {
        for (int tick = 0; tick < Limit; tick++)
        {
            Assert.Equal(OverrunVerdict.GoOn, Look(7, Handler, 7));
        }

        Assert.Equal(OverrunVerdict.Terminate, Look(7, Handler, 7));
        Assert.Equal(Low + 8, _watch.TargetSlot);
        for (int tick = 0; tick < Grace; tick++)
        {
            Assert.Equal(OverrunVerdict.Step, Look(9, Handler, 7));
        }

        Assert.Equal(OverrunVerdict.Abandon, Look(9, Handler, 7));
    }

    [Fact]
    public void OnceDelivered_ItsFinallyHasTheGraceAgain_ThenItIsAbandoned()
    {
        for (int tick = 0; tick <= Limit; tick++)
        {
            Look(7, Handler, 7);
        }

        _watch.Delivered();
        for (int tick = 0; tick < Grace; tick++)
        {
            Assert.Equal(OverrunVerdict.GoOn, Look(9, Handler, 7));
        }

        Assert.Equal(OverrunVerdict.Abandon, Look(9, Handler, 7));
    }

    [Fact]
    public void ContainmentThatHasCaught_IsNotTerminatedAgain_ButTheNextRunInItsPlaceIs()
    {
        for (int tick = 0; tick <= Limit; tick++)
        {
            Look(7, Handler, 7);
        }

        _watch.Delivered();
        _watch.Finish();
        Assert.Equal(OverrunVerdict.GoOn, Look(8, Handler, 7));
        _table.Count();
        for (int tick = 0; tick < Limit; tick++)
        {
            Assert.Equal(OverrunVerdict.GoOn, Look(7, Handler, 7));
        }

        Assert.Equal(OverrunVerdict.Terminate, Look(7, Handler, 7));
    }

    [Fact]
    public void HandlerThatIsPartOfItsContainment_IsFoundByItsInstruction_AndByItsCalls()
    {
        ulong inside = Handler;
        for (int tick = 0; tick < Limit; tick++)
        {
            OverrunVerdict verdict = tick % 2 == 0
                ? _detector.Tick(_watch, [7, 7], Low, inside)
                : _detector.Tick(_watch, [9, Handler, 7, 7], Low - 16, Elsewhere);
            Assert.Equal(OverrunVerdict.GoOn, verdict);
        }

        Assert.Equal(OverrunVerdict.Terminate, _detector.Tick(_watch, [7, 7], Low, inside));
        Assert.Equal(Low - 8, _watch.TargetSlot);
        Assert.Equal(OverrunVerdict.Ended, _detector.Tick(_watch, [7, 7], Low, Elsewhere));
    }

    [Fact]
    public void ManyRuns_InTheSamePlace_AreNotOne()
    {
        for (int tick = 0; tick < 100; tick++)
        {
            _table.Count();
            Assert.Equal(OverrunVerdict.GoOn, Look(7, Handler, 7));
        }
    }

    [Fact]
    public void RunsWithoutABreak_AreEndedInTheEnd()
    {
        OverrunVerdict verdict = OverrunVerdict.GoOn;
        int ticks = 0;
        for (; verdict == OverrunVerdict.GoOn && ticks < 100_000; ticks++)
        {
            _table.Count();
            verdict = Look(7, Handler, 7);
        }

        Assert.Equal(OverrunVerdict.Terminate, verdict);
        Assert.Equal(10_001, ticks);
    }

    [Fact]
    public void HandlerThatEndsByItself_IsNoticed()
    {
        for (int tick = 0; tick <= Limit; tick++)
        {
            Look(7, Handler, 7);
        }

        Assert.Equal(OverrunVerdict.Ended, Look(7, 8, 7));
    }

    [Fact]
    public void NestedHandlers_TheOutermostOverItsLimitIsMeant()
    {
        for (int tick = 0; tick < Limit; tick++)
        {
            Look(7, 7, Handler);
        }

        Assert.Equal(OverrunVerdict.Terminate, Look(Other, 7, Handler));
        Assert.Equal(Low + 16, _watch.TargetSlot);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(StackWords / 2)]
    [InlineData(StackWords - 1)]
    public void DeepStack_ALookIsBounded_AndTheRunFoundInOnePass(int at)
    {
        ulong[] stack = new ulong[StackWords];
        Look(stack); // half of the passes begin behind the handler
        stack[at] = Handler;
        int ticks = 0;
        for (OverrunVerdict verdict = OverrunVerdict.GoOn; verdict == OverrunVerdict.GoOn; ticks++)
        {
            ulong before = _watch.LookAt;
            verdict = Look(stack);
            Assert.Equal(OverrunLimits.WordsPerMillisecond, WordsBetween(before, _watch.LookAt));
        }

        Assert.InRange(ticks, Limit + 1, Limit + 1 + (StackWords / OverrunLimits.WordsPerMillisecond));
        Assert.Equal(Low + ((ulong)at * sizeof(ulong)), _watch.TargetSlot);
    }

    [Fact]
    public void DeepStack_AtTenThousandTicks_ALookIsATenth()
    {
        OverrunLimits limits = new(Tick / 10);
        OverrunDetector detector = new(_map, [Limit, Limit], limits);
        ulong[] stack = new ulong[StackWords];
        detector.Tick(_watch, stack, Low, Elsewhere);
        Assert.Equal(OverrunLimits.WordsPerMillisecond / 10, WordsBetween(0, _watch.LookAt));
    }

    [Fact]
    public void StackFullOfWhatLooksLikeHandlers_ALookIsShorter_AndTheRunFoundAllTheSame()
    {
        ulong[] stack = new ulong[StackWords];
        Array.Fill(stack, Handler, 0, StackWords - 1);
        stack[^1] = Other;
        Look(stack);
        Assert.InRange(WordsBetween(0, _watch.LookAt), 1, OverrunLimits.WordsPerMillisecond / 8);
        OverrunVerdict verdict = OverrunVerdict.GoOn;
        for (int tick = 0; tick < StackWords && (verdict != OverrunVerdict.Terminate || _watch[0].Containment != 1); tick++)
        {
            verdict = Look(stack);
            _watch.ClearTarget();
        }

        Assert.Equal(Low + ((StackWords - 1) * sizeof(ulong)), _watch[0].Slot);
    }

    [Fact]
    public void StackThatGrowsAndShrinks_TheRunIsFound()
    {
        ulong[] stack = new ulong[StackWords];
        int at = StackWords - 5;
        stack[at] = Handler;
        OverrunVerdict verdict = OverrunVerdict.GoOn;
        int ticks = 0;
        for (; verdict == OverrunVerdict.GoOn && ticks < 100; ticks++)
        {
            int unused = ticks % 2 == 0 ? 0 : at - 3;
            verdict = _detector.Tick(_watch, stack.AsSpan(unused), Low + ((ulong)unused * sizeof(ulong)), Elsewhere);
        }

        Assert.Equal(OverrunVerdict.Terminate, verdict);
    }

    [Fact]
    public void MoreRunsThanRecords_TheOutermostAreKept()
    {
        ulong[] stack = new ulong[OverrunWatch.Depth + 3];
        Array.Fill(stack, Handler);
        for (int tick = 0; tick <= Limit; tick++)
        {
            Look(stack);
        }

        Assert.Equal(OverrunWatch.Depth, _watch.Count);
        Assert.Equal(Low + (ulong)((stack.Length - 1) * sizeof(ulong)), _watch.TargetSlot);
    }

    [Fact]
    public void WordLeftOver_OnceDismissed_IsNotFoundAgain()
    {
        for (int tick = 0; tick <= Limit; tick++)
        {
            Look(7, Handler, 7);
        }

        _watch.Dismiss();
        for (int tick = 0; tick < 20_000; tick++)
        {
            Assert.Equal(OverrunVerdict.GoOn, Look(7, Handler, 7));
        }
    }

    [Fact]
    public void Looking_AllocatesNothing()
    {
        const int Ticks = 100;
        ulong[] stack = [7, Handler, 7, Other, 9];
        Look(stack);

        // On the host, what is used for the first time makes its types' statics: that has happened once all of it has run.
        _watch.Dismiss();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Look(stack);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Look(ulong[] words)
        {
            for (int tick = 0; tick < Ticks; tick++)
            {
                _detector.Tick(_watch, words, Low, Elsewhere);
            }
        }
    }

    [Fact]
    public void Map_FindsWhatASearchThroughAllFinds() =>
        Gen.Int[1, 20].Array[0, 30].Select(Gen.ULong[0, 1_000]).Sample((sizes, address) =>
        {
            ulong at = 100;
            Containment[] all = [.. sizes.Select((size, index) =>
            {
                ulong start = at + (ulong)(index % 3);
                at = start + (ulong)size;
                return new Containment(start, at, _table, 0);
            })];
            ContainmentMap map = new([.. all.Reverse()]);
            int expected = Array.FindIndex(all, each => address > each.Start && address <= each.End);
            int found = map.Find(address);
            Assert.Equal(expected < 0 ? 0 : all[expected].Start, found < 0 ? 0 : map[found].Start);
        });

    [Theory]
    [InlineData(0, Level.Dispatch, 11)]
    [InlineData(0, Level.Strand, 1_001)]
    [InlineData(1, Level.Dispatch, 2)]
    [InlineData(1_000, Level.Dispatch, 2)]
    [InlineData(1_001, Level.Dispatch, 3)]
    [InlineData(int.MaxValue, Level.Strand, OverrunLimits.Unlimited)]
    public void Limits_AreRoundedUpToTicks_AndOneMore(int microseconds, Level level, int ticks) =>
        Assert.Equal(ticks, new OverrunLimits(Tick).TicksOf(microseconds, level));

    /// <summary>How far a look came; 0 stands for the stack pointer, where the next pass begins.</summary>
    private static int WordsBetween(ulong from, ulong to) =>
        (int)((to == 0 ? Low + (StackWords * sizeof(ulong)) : to) - (from == 0 ? Low : from)) / sizeof(ulong);

    private OverrunVerdict Look(params ulong[] stack) => _detector.Tick(_watch, stack, Low, Elsewhere);
}
