using System;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>The strands that a spindle is given. What it starts is charged to it, and ends with it.</summary>
/// <param name="spindle">The spindle.</param>
/// <param name="machine">The processor.</param>
internal sealed class SpindleStrands(ActiveSpindle spindle, StrandMachine machine) : IStrands
{
    private const int LongestName = 32;

    /// <inheritdoc/>
    public IStrand Start(string name, Action body, StrandPriority priority = StrandPriority.Normal)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(body);
        StrandLevel level = Scheduler.LevelOf(priority);
        machine.RequireStrandLevel();
        machine.PollTermination();
        if (spindle.Context.HasEnded)
        {
            throw new InvalidOperationException("The spindle has ended; it starts no strands.");
        }

        string shown = name.Length <= LongestName ? name : name[..LongestName];
        return machine.Scheduler.Strands.Start(shown, body, level, spindle.Context);
    }

    /// <inheritdoc/>
    public void Sleep(int milliseconds)
    {
        machine.RequireStrandLevel();
        long time = Scheduler.TimeAfter(machine, milliseconds);
        if (milliseconds == 0)
        {
            machine.Scheduler.Yield();
        }
        else
        {
            Strand self = machine.Current;
            self.IsCancellable = true;
            machine.Scheduler.SleepUntil(time);
            self.IsCancellable = false;
        }

        machine.PollTermination();
    }

    /// <inheritdoc/>
    public void Yield()
    {
        machine.RequireStrandLevel();
        machine.Scheduler.Yield();
        machine.PollTermination();
    }

    /// <inheritdoc/>
    public IMutex CreateMutex() => new SpindleMutex(spindle, machine);

    /// <inheritdoc/>
    public ICondition CreateCondition(IMutex mutex)
    {
        ArgumentNullException.ThrowIfNull(mutex);
        return mutex is SpindleMutex own && own.Spindle == spindle
            ? new SpindleCondition(own)
            : throw new ArgumentException("The mutex is not one that this service created.", nameof(mutex));
    }
}
