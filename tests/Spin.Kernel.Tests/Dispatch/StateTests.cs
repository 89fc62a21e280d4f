using System;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>A state is one of two whole values, whoever reads it, changes it or is ended over it.</summary>
public sealed class StateTests
{
    private readonly Runs _runs = new();
    private readonly SpindleStates _states = new();
    private readonly State<Pair> _state;

    public StateTests() => _state = (State<Pair>)_states.Keep(0, new State<Pair>(), _runs);

    [Fact]
    public void Set_IsSeenByItsRunAlone_UntilItIsCommitted()
    {
        object writer = _runs.Become();
        Assert.True(_state.TrySet(new Pair(1)));
        Assert.Equal(1, _state.Value.Left);
        _runs.Become();
        Assert.Equal(0, _state.Value.Left);
        Assert.Equal(0, _state.Commits);
        _runs.Become(writer);
        _states.Commit();
        _runs.Become();
        Assert.Equal(1, _state.Value.Left);
        Assert.Equal(1, _state.Commits);
    }

    [Fact]
    public void Dropped_IsForgotten_AndOthersMaySet()
    {
        _runs.Become();
        _state.TrySet(new Pair(1));
        _states.DropOfRun();
        Assert.Equal(0, _state.Value.Left);
        _runs.Become();
        Assert.True(_state.TrySet(new Pair(2)));
        _states.Commit();
        Assert.Equal(2, _state.Value.Left);
    }

    [Fact]
    public void OthersCommitsAndDrops_TouchNothing()
    {
        object writer = _runs.Become();
        _state.TrySet(new Pair(1));
        _runs.Become();
        Assert.False(_state.TrySet(new Pair(2)));
        _states.Commit();
        _states.DropOfRun();
        _runs.Become(writer);
        Assert.True(_states.AreStaged());
        _states.Commit();
        Assert.Equal(1, _state.Value.Left);
    }

    [Fact]
    public void WhoHasEndedWithoutCommitting_KeepsNobodyOff()
    {
        _runs.Become();
        _state.TrySet(new Pair(1));
        _runs.EndCurrent();
        _runs.Become();
        Assert.Equal(0, _state.Value.Left);
        Assert.True(_state.TrySet(new Pair(2)));
        _states.Commit();
        Assert.Equal(2, _state.Value.Left);
    }

    [Fact]
    public void Kept_IsTheSame_ForTheNextInstance()
    {
        _runs.Become();
        _state.TrySet(new Pair(1));
        _states.Commit();
        _state.TrySet(new Pair(2));
        _states.Drop();
        Assert.Same(_state, _states.Keep(0, new State<Pair>(), _runs));
        Assert.Equal(1, _state.Value.Left);
        Assert.NotSame(_state, _states.Keep(3, new State<Pair>(), _runs));
    }

    [Fact]
    public void Using_AllocatesNothing()
    {
        _runs.Become();
        Change(1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 100; round++)
        {
            Change(round);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Change(int value)
        {
            _state.TrySet(new Pair(value));
            _states.Commit();
            _ = _state.Value;
        }
    }

    [Fact]
    public async Task Readers_NeverSeeHalfOfIt()
    {
        const int Changes = 200_000;
        bool stop = false;
        Task<long> reader = Task.Run(() =>
        {
            long torn = 0;
            while (!Volatile.Read(ref stop))
            {
                Pair value = _state.Committed;
                torn += value.IsWhole ? 0 : 1;
            }

            return torn;
        }, TestContext.Current.CancellationToken);
        _runs.Become();
        for (int change = 1; change <= Changes; change++)
        {
            _state.TrySet(new Pair(change));
            _states.Commit();
        }

        Volatile.Write(ref stop, true);
        Assert.Equal(0, await reader);
        Assert.Equal(Changes, _state.Commits);
    }

    /// <summary>Large enough that no machine copies it at once.</summary>
    private readonly struct Pair(long value)
    {
        private readonly long _one = value;
        private readonly long _two = value;
        private readonly long _three = value;

        internal long Left { get; } = value;

        internal bool IsWhole => _one == Left && _two == Left && _three == Left;
    }

    private sealed class Runs : StateRuns
    {
        private object _current = new();
        private object? _ended;

        internal override object Current => _current;

        internal override bool HasEnded(object run) => run == _ended;

        internal object Become(object? run = null) => _current = run ?? new object();

        internal void EndCurrent() => _ended = _current;
    }
}
