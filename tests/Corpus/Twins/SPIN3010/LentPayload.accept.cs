// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Bytes that outlive the raise.</summary>
public sealed class OwnedBytes : IDetached<ReadOnlySpan<byte>>
{
    private readonly byte[] _bytes = new byte[64];

    /// <summary>How many.</summary>
    public int Length { get; private set; }

    /// <summary>The first.</summary>
    public byte First => _bytes[0];

    /// <inheritdoc/>
    public bool TryCopyFrom(in ReadOnlySpan<byte> payload)
    {
        Length = payload.Length;
        return payload.TryCopyTo(_bytes);
    }
}

/// <summary>Raised with bytes that are the raiser's.</summary>
[Event(Level.Strand, Detach = typeof(OwnedBytes))]
public delegate void Read(ReadOnlySpan<byte> bytes);

/// <summary>Counts them later.</summary>
[Spindle]
public sealed partial class Counter
{
    private long _bytes;

    [Handles<Read>(Async = true)]
    private void Count(OwnedBytes bytes) => _bytes += bytes.Length + bytes.First;
}
