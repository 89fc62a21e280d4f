using System;

namespace Spin.Kernel.Machine;

/// <summary>The processor's own generator, RDRAND (SDM vol. 1, 7.3.17). One source among others: nobody can look into it.</summary>
internal sealed unsafe class ProcessorEntropy : EntropySource
{
    /// <summary>How often an empty generator is asked again (SDM vol. 1, 7.3.17.1 recommends ten).</summary>
    private const int MaximumRetries = 10;

    internal override int Fill(Span<byte> buffer)
    {
        int filled = 0;
        while (filled < buffer.Length && TryRead(out ulong value))
        {
            int piece = Math.Min(sizeof(ulong), buffer.Length - filled);
            new ReadOnlySpan<byte>(&value, piece).CopyTo(buffer[filled..]);
            filled += piece;
        }

        return filled;
    }

    private static bool TryRead(out ulong value)
    {
        ulong read = 0;
        bool ready = false;
        for (int attempt = 0; attempt < MaximumRetries && !ready; attempt++)
        {
            ready = Instructions.ReadRandom(&read) != 0;
        }

        value = read;
        return ready;
    }
}
