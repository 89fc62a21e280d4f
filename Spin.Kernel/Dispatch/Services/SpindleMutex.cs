using System;
using System.Runtime.CompilerServices;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>A mutex that a spindle created.</summary>
internal sealed class SpindleMutex : IMutex
{
    /// <summary>Creates a mutex.</summary>
    /// <param name="spindle">Whose it is.</param>
    /// <param name="machine">The processor.</param>
    internal SpindleMutex(ActiveSpindle spindle, StrandMachine machine)
    {
        Spindle = spindle;
        Mutex = new StrandMutex(machine);
    }

    /// <summary>Whose it is.</summary>
    internal ActiveSpindle Spindle { get; }

    /// <summary>The mutex itself.</summary>
    internal StrandMutex Mutex { get; }

    /// <summary>How many strands own it or wait for it. Kept by <see cref="SpindleLocks"/>, with interrupts off, as the links are.</summary>
    internal int Users { get; set; }

    /// <summary>Whether its spindle ended while it was in use: nobody is to own it any more.</summary>
    internal bool IsBroken { get; set; }

    /// <summary>The next of those in use.</summary>
    internal SpindleMutex? NextUsed { get; set; }

    /// <summary>The previous of those in use.</summary>
    internal SpindleMutex? PreviousUsed { get; set; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)] // it loops: inside a spindle's method the turns would be taken for the spindle's
    public void Enter()
    {
        StrandMachine machine = Mutex.Machine;
        machine.RequireStrandLevel();
        Strand self = machine.Current;
        bool owned;
        do
        {
            if (Mutex.IsHeld)
            {
                throw new InvalidOperationException("The strand owns the mutex already; a mutex is not recursive.");
            }

            if (IsBroken)
            {
                throw new InvalidOperationException("The spindle that made the mutex has ended.");
            }

            Spindle.Locks.Begin(this);
            self.IsCancellable = true;
            owned = Mutex.EnterAs(self);
            self.IsCancellable = false;
            if (!owned)
            {
                Spindle.Locks.End(this);
                machine.PollTermination();
            }
        }
        while (!owned);
    }

    /// <inheritdoc/>
    public void Exit()
    {
        Mutex.Machine.RequireStrandLevel();
        Mutex.Exit();
        Spindle.Locks.End(this);
        Mutex.Machine.PollTermination();
    }
}
