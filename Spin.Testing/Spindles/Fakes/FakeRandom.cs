using System;
using System.Buffers.Binary;

namespace Spin.Testing;

/// <summary>Random numbers that are the same in every run: a test that fails fails again. (SplitMix64.)</summary>
public sealed class FakeRandom : IRandom
{
    private const ulong Increment = 0x9E3779B97F4A7C15;
    private const ulong FirstFactor = 0xBF58476D1CE4E5B9;
    private const ulong SecondFactor = 0x94D049BB133111EB;

    internal FakeRandom() { }

    /// <summary>Where the sequence goes on.</summary>
    public ulong Seed { get; set; } = 1;

    /// <inheritdoc/>
    public ulong Next()
    {
        Seed += Increment;
        ulong value = (Seed ^ (Seed >> 30)) * FirstFactor;
        value = (value ^ (value >> 27)) * SecondFactor;
        return value ^ (value >> 31);
    }

    /// <inheritdoc/>
    public void Fill(Span<byte> buffer)
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        for (; !buffer.IsEmpty; buffer = buffer[Math.Min(word.Length, buffer.Length)..])
        {
            BinaryPrimitives.WriteUInt64LittleEndian(word, Next());
            word[..Math.Min(word.Length, buffer.Length)].CopyTo(buffer);
        }
    }
}
