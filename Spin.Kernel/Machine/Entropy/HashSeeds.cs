using System;

namespace Spin.Kernel.Machine;

/// <summary>
/// Seeds of hash codes in an image without <see cref="RandomService"/>: the processor's own generator, and where it has none the time
/// stamp, spread over the word. Not for secrets.
/// </summary>
internal sealed unsafe class HashSeeds : IRandom
{
    /// <summary>2^64 divided by the golden ratio: an odd number that spreads what differs in the low bits.</summary>
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    /// <inheritdoc/>
    public ulong Next()
    {
        ulong value = 0;
        return CpuFeatures.Has(CpuFeature.RandomNumber) && Instructions.ReadRandom(&value) != 0
            ? value
            : Instructions.ReadTimestamp() * Spread;
    }

    /// <inheritdoc/>
    public void Fill(Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            ulong value = Next();
            int piece = Math.Min(sizeof(ulong), buffer.Length);
            new ReadOnlySpan<byte>(&value, piece).CopyTo(buffer);
            buffer = buffer[piece..];
        }
    }
}
