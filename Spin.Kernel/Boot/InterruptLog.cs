using System;
using Spin.Kernel.Console;
using Spin.Kernel.Machine;
using BitOperations = System.Numerics.BitOperations;

namespace Spin.Kernel.Boot;

/// <summary>
/// Logs what should not happen to interrupts: the first time for each vector, then ever more seldom, so that a line that storms does not
/// drown the log.
/// </summary>
/// <param name="log">Where it goes.</param>
internal sealed class InterruptLog(LogSource log) : InterruptReport
{
    private readonly uint[] _unexpected = new uint[Vector.Count];
    private readonly uint[] _escaped = new uint[Vector.Count];

    internal override void Unexpected(int vector)
    {
        if (IsDue(ref _unexpected[vector]))
        {
            log.Write(LogLevel.Warning, "an interrupt that nothing is registered for, vector ", vector);
        }
    }

    internal override void Escaped(int vector, Exception exception)
    {
        if (IsDue(ref _escaped[vector]))
        {
            log.Write(LogLevel.Error, "an exception escaped an interrupt's handler, vector ", vector);
            log.Write(LogLevel.Error, exception.Message);
        }
    }

    private static bool IsDue(ref uint count) => BitOperations.IsPow2(++count);
}
