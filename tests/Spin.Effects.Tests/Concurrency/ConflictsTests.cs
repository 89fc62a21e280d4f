using System;
using Spin.Analysis.Concurrency;
using Xunit;

namespace Spin.Analysis.Tests.Concurrency;

/// <summary>Two uses of one place conflict where one of them can come in the middle of the other, and only there.</summary>
public sealed class ConflictsTests
{
    private static readonly TestAccess s_read = new("Sample._count", AccessKind.Read);
    private static readonly TestAccess s_write = new("Sample._count", AccessKind.Write);
    private static readonly TestAccess s_update = new("Sample._count", AccessKind.ReadModifyWrite);
    private static readonly TestAccess s_change = new("Sample._items", AccessKind.Change);
    private static readonly TestAccess s_walk = new("Sample._items", AccessKind.Iterate) { IsOfCollection = true };

    // What announces that a value is there, and what asks.
    private static readonly TestAccess s_tell = new("Sample._ready", AccessKind.Write, IsAtomic: true);
    private static readonly TestAccess s_ask = new("Sample._ready", AccessKind.Read, IsAtomic: true);

    [Theory]
    [InlineData(nameof(Level.Interrupt), nameof(Level.Dispatch), false, true)]
    [InlineData(nameof(Level.Interrupt), nameof(Level.Dispatch), true, true)]
    [InlineData(nameof(Level.Interrupt), nameof(Level.Interrupt), false, false)]
    [InlineData(nameof(Level.Dispatch), nameof(Level.Dispatch), false, false)]
    [InlineData(nameof(Level.Strand), nameof(Level.Strand), false, true)]
    [InlineData(nameof(Level.Strand), nameof(Level.Strand), true, false)]
    public void Functions_AreConcurrent(string level, string other, bool areOfOneEvent, bool expected) =>
        Assert.Equal(expected, Conflicts.AreConcurrent(Enum.Parse<Level>(level), Enum.Parse<Level>(other), areOfOneEvent));

    [Fact]
    public void PlainAccess_IsSharedWithInterrupt_WhereEitherWrites()
    {
        Assert.True(IsShared(Level.Dispatch, s_read, Level.Interrupt, s_write));
        Assert.True(IsShared(Level.Interrupt, s_write, Level.Dispatch, s_read));
        Assert.False(IsShared(Level.Dispatch, s_read, Level.Interrupt, s_read));
    }

    [Theory]
    [InlineData(nameof(Level.Interrupt), nameof(Level.Interrupt))]
    [InlineData(nameof(Level.Dispatch), nameof(Level.Strand))]
    public void PlainAccess_IsNotSharedWithInterrupt_WhereNoneOrBothAreAtInterruptLevel(string level, string other) =>
        Assert.False(IsShared(Enum.Parse<Level>(level), s_write, Enum.Parse<Level>(other), s_write));

    [Fact]
    public void AtomicAccess_IsSafe() => Assert.False(IsShared(Level.Dispatch, s_read with { IsAtomic = true }, Level.Interrupt, s_write));

    [Fact]
    public void UpdateOfWhatAnotherWrites_IsLeftToLostUpdates()
    {
        Assert.False(IsShared(Level.Dispatch, s_update, Level.Interrupt, s_write));
        Assert.True(IsShared(Level.Dispatch, s_update, Level.Interrupt, s_read));
    }

    [Fact]
    public void PolledAndWalked_AreLeftToTheirOwnRules()
    {
        Assert.False(IsShared(Level.Dispatch, s_read with { IsPolled = true }, Level.Interrupt, s_write));
        Assert.False(IsShared(Level.Dispatch, s_walk, Level.Interrupt, s_change));
    }

    [Fact]
    public void WhatIsHandedOver_IsSafe()
    {
        TestAccess write = s_write with { Function = "writer", Line = 1 };
        TestAccess tell = s_tell with { Function = "writer", Line = 2 };
        TestAccess ask = s_ask with { Function = "reader", Line = 1 };
        TestAccess read = s_read with { Function = "reader", Line = 2 };
        Assert.True(Conflicts.IsPublished(write, [write, tell], read, [ask, read]));
        Assert.True(Conflicts.IsPublished(read, [ask, read], write, [write, tell]));
        Assert.False(Conflicts.IsSharedWithInterrupt(Level.Interrupt, write, [write, tell], Level.Dispatch, read, [ask, read]));
    }

    [Fact]
    public void WhatIsToldTooEarly_OrAskedTooLate_IsNotHandedOver()
    {
        TestAccess write = s_write with { Function = "writer", Line = 2 };
        TestAccess tell = s_tell with { Function = "writer", Line = 1 };
        TestAccess ask = s_ask with { Function = "reader", Line = 1 };
        TestAccess read = s_read with { Function = "reader", Line = 2 };
        Assert.False(Conflicts.IsPublished(write, [write, tell], read, [ask, read]));
        Assert.False(Conflicts.IsPublished(write with { Line = 1 }, [write, tell with { Line = 2 }], read with { Line = 1 }, [ask with { Line = 2 }, read]));
    }

    [Fact]
    public void WhatIsToldByAPlainWrite_OrAskedOfAnotherPlace_IsNotHandedOver()
    {
        TestAccess write = s_write with { Function = "writer", Line = 1 };
        TestAccess tell = s_tell with { Function = "writer", Line = 2 };
        TestAccess ask = s_ask with { Function = "reader", Line = 1 };
        TestAccess read = s_read with { Function = "reader", Line = 2 };
        Assert.False(Conflicts.IsPublished(write, [write, tell with { IsAtomic = false }], read, [ask, read]));
        Assert.False(Conflicts.IsPublished(write, [write, tell with { Kind = AccessKind.Read }], read, [ask, read]));
        Assert.False(Conflicts.IsPublished(write, [write, tell], read, [ask with { IsAtomic = false }, read]));
        Assert.False(Conflicts.IsPublished(write, [write, tell], read, [ask with { Path = "Sample._other" }, read]));
    }

    [Fact]
    public void OfOtherFunctions_TheOrderIsNotKnown_AndCountsAsKept()
    {
        TestAccess write = s_write with { Function = "writer", Line = 9 };
        TestAccess tell = s_tell with { Function = "told elsewhere", Line = 1 };
        TestAccess ask = s_ask with { Function = "asked elsewhere", Line = 9 };
        TestAccess read = s_read with { Function = "reader", Line = 1 };
        Assert.True(Conflicts.IsPublished(write, [write, tell], read, [ask, read]));
    }

    [Theory]
    [InlineData("Sample._time", true)]
    [InlineData("Sample._time.Seconds", true)]
    [InlineData("Sample._timer", false)]
    [InlineData("Sample", false)]
    public void Structure_IsTorn_ByWhatTouchesItOrAPartOfIt(string part, bool expected) =>
        Assert.Equal(expected, IsTorn(Level.Dispatch, new("Sample._time", AccessKind.Write), Level.Interrupt, new(part, AccessKind.Read)));

    [Fact]
    public void Structure_IsWhole_OnOneLevel_UnderALock_AndWhereNobodyWrites()
    {
        TestAccess whole = new("Sample._time", AccessKind.Write);
        TestAccess read = whole with { Kind = AccessKind.Read };
        Assert.True(IsTorn(Level.Strand, read, Level.Dispatch, whole));
        Assert.False(IsTorn(Level.Strand, whole, Level.Strand, read));
        Assert.False(IsTorn(Level.Strand, read, Level.Dispatch, read));
        Assert.False(IsTorn(Level.Strand, whole.Under("lock"), Level.Dispatch, read.Under("lock")));
        Assert.True(IsTorn(Level.Strand, whole.Under("lock"), Level.Dispatch, read.Under("another lock")));
    }

    [Fact]
    public void Structure_ThatIsHandedOver_IsWhole()
    {
        TestAccess write = new("Sample._time", AccessKind.Write) { Function = "writer", Line = 1 };
        TestAccess read = new("Sample._time", AccessKind.Read) { Function = "reader", Line = 2 };
        Assert.False(Conflicts.IsTorn(
            Level.Interrupt, write, [write, s_tell with { Function = "writer", Line = 2 }], Level.Dispatch, read, [s_ask with { Function = "reader", Line = 1 }, read]));
    }

    [Fact]
    public void Update_IsLost_WhereAnotherWrites()
    {
        Assert.True(Conflicts.IsLostUpdate(Level.Strand, s_update, Level.Strand, s_write));
        Assert.True(Conflicts.IsLostUpdate(Level.Strand, s_update, Level.Strand, s_update));
        Assert.False(Conflicts.IsLostUpdate(Level.Strand, s_update, Level.Strand, s_read));
        Assert.False(Conflicts.IsLostUpdate(Level.Strand, s_write, Level.Strand, s_update));
    }

    [Fact]
    public void UpdateOfAnElement_IsLost_WhereAnotherChangesTheArray()
    {
        TestAccess element = new("Sample._items", AccessKind.ReadModifyWrite) { IsOfArray = true };
        Assert.True(Conflicts.IsLostUpdate(Level.Strand, element, Level.Strand, s_change));
        Assert.False(Conflicts.IsLostUpdate(Level.Strand, element with { IsOfArray = false }, Level.Strand, s_change));
        Assert.False(Conflicts.IsLostUpdate(Level.Strand, element, Level.Strand, s_walk));
    }

    [Fact]
    public void Lock_KeepsStrandsApart_ButNoInterrupt()
    {
        TestAccess update = s_update.Under("lock"), write = s_write.Under("lock");
        Assert.False(Conflicts.IsLostUpdate(Level.Strand, update, Level.Dispatch, write));
        Assert.True(Conflicts.IsLostUpdate(Level.Strand, update, Level.Strand, write.Under("another lock")));
        Assert.True(Conflicts.IsLostUpdate(Level.Strand, update, Level.Interrupt, write));
        Assert.True(Conflicts.IsLostUpdate(Level.Interrupt, update, Level.Strand, write));
    }

    [Fact]
    public void PlainRead_IsPolled_WhereALoopWaitsForAnothersWrite()
    {
        TestAccess polled = s_read with { IsPolled = true };
        Assert.True(Conflicts.IsPolled(polled, [polled], s_write));
        Assert.True(Conflicts.IsPolled(polled, [polled], s_update));
        Assert.False(Conflicts.IsPolled(polled, [polled], s_read));
        Assert.False(Conflicts.IsPolled(s_read, [s_read], s_write));
        Assert.False(Conflicts.IsPolled(polled with { IsAtomic = true }, [polled], s_write));
        Assert.False(Conflicts.IsPolled(polled.Under("lock"), [polled], s_write.Under("lock")));
    }

    [Fact]
    public void WhatTheLoopsOwnFunctionWrites_IsNoSignal()
    {
        TestAccess polled = s_read with { IsPolled = true };
        Assert.False(Conflicts.IsPolled(polled, [polled, s_write], s_write));
        Assert.True(Conflicts.IsPolled(polled, [polled, s_write with { Path = "Sample._other" }], s_write));
        Assert.True(Conflicts.IsPolled(polled, [polled, s_write with { Function = "another" }], s_write));
        Assert.True(Conflicts.IsPolled(polled, [polled, s_read], s_write));
    }

    [Fact]
    public void Collection_IsChangedWhileIterated_UnlessALockKeepsThemApart()
    {
        Assert.True(Conflicts.IsChangedWhileIterated(Level.Strand, s_walk, Level.Strand, s_change));
        Assert.False(Conflicts.IsChangedWhileIterated(Level.Strand, s_walk with { IsOfCollection = false }, Level.Strand, s_change));
        Assert.False(Conflicts.IsChangedWhileIterated(Level.Strand, s_walk with { Kind = AccessKind.Read }, Level.Strand, s_change));
        Assert.False(Conflicts.IsChangedWhileIterated(Level.Strand, s_walk, Level.Strand, s_walk));
        Assert.False(Conflicts.IsChangedWhileIterated(Level.Strand, s_walk.Under("lock"), Level.Strand, s_change.Under("lock")));
        Assert.True(Conflicts.IsChangedWhileIterated(Level.Strand, s_walk.Under("lock"), Level.Interrupt, s_change.Under("lock")));
    }

    private static bool IsShared(Level level, TestAccess access, Level other, TestAccess theirs) =>
        Conflicts.IsSharedWithInterrupt(level, access, [access], other, theirs, [theirs]);

    private static bool IsTorn(Level level, TestAccess whole, Level other, TestAccess part) => Conflicts.IsTorn(level, whole, [whole], other, part, [part]);
}
