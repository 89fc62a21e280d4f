using System;

namespace Spin.Kernel.Machine;

/// <summary>Where randomness comes from. Its owner serialises calls.</summary>
internal abstract class EntropySource
{
    /// <summary>Fills a buffer with as many random bytes as there are now; never waits.</summary>
    /// <returns>How many: 0 where there are none yet.</returns>
    internal abstract int Fill(Span<byte> buffer);
}
