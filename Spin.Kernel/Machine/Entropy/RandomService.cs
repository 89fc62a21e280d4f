using System;
using System.Buffers.Binary;

namespace Spin.Kernel.Machine;

/// <summary>
/// Random numbers for everybody, at any level. At most one key's output is made while interrupts are off; longer buffers are filled
/// in pieces.
/// </summary>
/// <param name="sources">Where seed comes from.</param>
internal sealed unsafe class RandomService(params EntropySource[] sources) : IRandom
{
    /// <summary>How often the sources are asked at boot before the kernel goes on without: a device answers within milliseconds.</summary>
    private const int MaximumSeedAttempts = 20_000;

    private readonly RandomPool _pool = new(sources);
    private InterruptLock _lock;

    /// <summary>Whether the seed can be relied upon.</summary>
    internal bool IsSeeded
    {
        get
        {
            ulong flags = _lock.Enter();
            bool seeded = _pool.IsSeeded;
            _lock.Exit(flags);
            return seeded;
        }
    }

    /// <summary>Waits, for a bounded time, until the seed can be relied upon. The time stamp is stirred in at each attempt.</summary>
    /// <returns>Whether it can.</returns>
    internal bool Seed()
    {
        for (int attempt = 0; attempt < MaximumSeedAttempts && !IsSeeded; attempt++)
        {
            ulong time = Instructions.ReadTimestamp();
            ulong flags = _lock.Enter();
            _pool.Stir(new ReadOnlySpan<byte>(&time, sizeof(ulong)));
            _pool.Reseed();
            _lock.Exit(flags);
        }

        return IsSeeded;
    }

    /// <inheritdoc/>
    public ulong Next()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    /// <inheritdoc/>
    public void Fill(Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            ulong flags = _lock.Enter();
            int piece = _pool.Next(buffer.Length);
            _pool.Take(buffer[..piece]);
            _lock.Exit(flags);
            buffer = buffer[piece..];
        }
    }
}
