using System;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Tests.Machine.Entropy;

/// <summary>A source that has so many bytes of one value.</summary>
internal sealed class FakeSource(byte value) : EntropySource
{
    internal int Available { get; set; }
    internal int Asked { get; private set; }

    internal override int Fill(Span<byte> buffer)
    {
        Asked++;
        int filled = Math.Min(Available, buffer.Length);
        buffer[..filled].Fill(value);
        Available -= filled;
        return filled;
    }
}
