// expects: SPIN1018 at "Read(null)"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Initialises a static by what may throw.</summary>
[Spindle]
public sealed partial class InitializerThatThrows
{
    private static readonly int s_limit = Read(null);
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count += s_limit;

    private static int Read(string? text) => text is null ? throw new InvalidOperationException("nothing to read") : text.Length;
}
