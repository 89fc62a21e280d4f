// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Keeps the last data.</summary>
[Spindle]
public sealed partial class LastData
{
    private ReadOnlyMemory<byte> _last;

    [Handles<Received>]
    private void Keep(ReadOnlyMemory<byte> data) => _last = data.ToArray();
}

/// <summary>Raised for data.</summary>
[Event(Level.Strand)]
public delegate void Received(ReadOnlyMemory<byte> data);
