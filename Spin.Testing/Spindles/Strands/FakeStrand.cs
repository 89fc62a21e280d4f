using System;
using System.Threading;

namespace Spin.Testing;

/// <summary>
/// A strand on the host: a thread that runs only while it holds the baton, so that exactly one strand runs at a time and every
/// run of a test takes the same turns.
/// </summary>
internal sealed class FakeStrand : IStrand, IDisposable
{
    private readonly SemaphoreSlim _turn = new(0);
    private readonly FakeStrands _strands;
    private readonly Action _body;
    private readonly Thread _thread;

    internal FakeStrand(FakeStrands strands, SpindleContext spindle, string name, Action body, StrandPriority priority)
    {
        _strands = strands;
        _body = body;
        Spindle = spindle;
        Name = name;
        Priority = priority;
        _thread = new Thread(Run) { IsBackground = true, Name = name };
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public bool HasEnded { get; private set; }

    /// <summary>The spindle that started it.</summary>
    internal SpindleContext Spindle { get; }

    /// <summary>Its priority.</summary>
    internal StrandPriority Priority { get; }

    /// <summary>When a sleep ends; null while it does not sleep.</summary>
    internal long? WakeTime { get; set; }

    /// <summary>What it waits for, for messages; null while it can run.</summary>
    internal string? WaitsFor { get; set; }

    /// <inheritdoc/>
    public void Join() => _strands.WaitWhile(() => !HasEnded, $"the end of {Name}");

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>Lets it run until it gives the baton back. Called by the strands' loop.</summary>
    internal void TakeTurn()
    {
        if (_thread.ThreadState.HasFlag(ThreadState.Unstarted))
        {
            _thread.Start();
        }

        _turn.Release();
        _strands.AwaitBaton();
    }

    /// <summary>Gives the baton back and waits for the next turn. Called by the strand itself.</summary>
    internal void EndTurn()
    {
        _strands.ReturnBaton();
        _turn.Wait();
        if (_strands.IsClosing)
        {
            throw new StrandAbandonedException();
        }
    }

    private void Run()
    {
        _turn.Wait();
        FakeStrands.Enter(this);
        try
        {
            if (!_strands.IsClosing)
            {
                _body();
            }
        }
        catch (StrandAbandonedException)
        {
            // The host is disposed of; the strand's finally blocks have run.
        }
#pragma warning disable CA1031 // What ends a strand is reported, whatever it is.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _strands.Failed(this, exception);
        }

        HasEnded = true;
        _strands.ReturnBaton();
    }
}
