using System;

namespace Spin.Kernel.Tests.Machine.Network;

/// <summary>Ones, wherever random bits are asked for.</summary>
internal sealed class FixedRandom : IRandom
{
    public ulong Next() => ulong.MaxValue;

    public void Fill(Span<byte> buffer) => buffer.Fill(0xFF);
}
