// expects: SPIN3010 at "Count"
using System;
using Spin;

namespace Corpus;

/// <summary>Raised with bytes that are the raiser's.</summary>
[Event(Level.Strand)]
public delegate void Read(ReadOnlySpan<byte> bytes);

/// <summary>Wants to count them later.</summary>
[Spindle]
public sealed partial class Counter
{
    private long _bytes;

    [Handles<Read>(Async = true)]
    private void Count(ReadOnlySpan<byte> bytes) => _bytes += bytes.Length;
}
