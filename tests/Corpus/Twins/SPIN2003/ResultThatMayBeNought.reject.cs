// expects: SPIN2003 at "while"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Slices by what a helper has counted.</summary>
[Spindle]
public sealed partial class ResultThatMayBeNought
{
    private int _runs;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        ReadOnlySpan<byte> rest = datagram.Payload;
        while (!rest.IsEmpty)
        {
            _runs++;
            rest = rest[CountRun(rest)..];
        }
    }

    private static int CountRun(ReadOnlySpan<byte> bytes)
    {
        int run = 0;
        while (run < bytes.Length && bytes[run] == 1)
        {
            run++;
        }

        return run;
    }
}
