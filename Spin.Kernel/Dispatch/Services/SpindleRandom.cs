using System;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>The random numbers that a spindle is given.</summary>
/// <param name="random">The kernel's.</param>
/// <param name="machine">The processor.</param>
internal sealed class SpindleRandom(IRandom random, StrandMachine machine) : IRandom
{
    /// <inheritdoc/>
    public ulong Next()
    {
        ulong next = random.Next();
        machine.PollTermination();
        return next;
    }

    /// <inheritdoc/>
    public void Fill(Span<byte> buffer)
    {
        random.Fill(buffer);
        machine.PollTermination();
    }
}
