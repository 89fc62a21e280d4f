using System;
using System.ComponentModel;
using System.Threading;

namespace Spin;

/// <summary>
/// A value in two versions. One is committed; a commit writes the other and then, with one write, the number that says which counts.
/// Whoever is ended in the middle of that leaves the value that there was.
/// </summary>
/// <typeparam name="T">The value's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class State<T> : StateCell, IState<T>
    where T : unmanaged
{
    private T _even;
    private T _odd;
    private T _staged;
    private long _commits;
    private object? _writer;

    /// <inheritdoc/>
    public T Value => Volatile.Read(ref _writer) is { } writer && writer == Run ? _staged : Committed;

    /// <inheritdoc/>
    public long Commits => Volatile.Read(ref _commits);

    /// <summary>The value that was committed last. A reader that two commits have overtaken reads again.</summary>
    internal T Committed
    {
        get
        {
            while (true)
            {
                long commits = Volatile.Read(ref _commits);
                T value = IsEven(commits) ? _even : _odd;
                Interlocked.MemoryBarrier();
                if (Volatile.Read(ref _commits) == commits)
                {
                    return value;
                }
            }
        }
    }

    private object Run => Runs?.Current ?? throw new InvalidOperationException("The state belongs to no kernel.");

    /// <inheritdoc/>
    public bool TrySet(in T value)
    {
        object run = Run;
        object? writer = Interlocked.CompareExchange(ref _writer, run, null);
        bool isMine = writer is null || writer == run
            || (Runs!.HasEnded(writer) && Interlocked.CompareExchange(ref _writer, run, writer) == writer);
        if (isMine)
        {
            _staged = value;
        }

        return isMine;
    }

    /// <inheritdoc/>
    public void Commit() => CommitOf(Run);

    /// <inheritdoc/>
    internal override bool IsStagedBy(object run) => Volatile.Read(ref _writer) == run;

    /// <inheritdoc/>
    internal override void CommitOf(object run)
    {
        if (!IsStagedBy(run))
        {
            return;
        }

        long next = _commits + 1;
        if (IsEven(next))
        {
            _even = _staged;
        }
        else
        {
            _odd = _staged;
        }

        Volatile.Write(ref _commits, next);
        Volatile.Write(ref _writer, null);
    }

    /// <inheritdoc/>
    internal override void DropOf(object run)
    {
        if (IsStagedBy(run))
        {
            Volatile.Write(ref _writer, null);
        }
    }

    /// <inheritdoc/>
    internal override void Drop() => Volatile.Write(ref _writer, null);

    private static bool IsEven(long commits) => (commits & 1) == 0;
}
