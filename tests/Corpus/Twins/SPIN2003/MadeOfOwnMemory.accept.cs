// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes what sums up memory of its own.</summary>
[Spindle]
public sealed partial class MadeOfOwnMemory
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        Span<byte> bytes = stackalloc byte[8];
        _sum += Sum(new Marks(bytes));
    }

    private static int Sum(Marks marks)
    {
        return marks.First;
    }

    private readonly ref struct Marks
    {
        internal readonly byte First;

        internal Marks(Span<byte> bytes)
        {
            for (int at = 1; at < bytes.Length; at++)
            {
                bytes[0] += bytes[at];
            }

            First = bytes[0];
        }
    }
}
