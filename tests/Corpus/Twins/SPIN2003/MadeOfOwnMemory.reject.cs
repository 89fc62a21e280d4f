// expects: SPIN2003 at "new Marks(bytes)"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes what loops from memory of its own.</summary>
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
            while (bytes[0] == 0)
            {
                bytes[1]++;
            }

            First = bytes[0];
        }
    }
}
