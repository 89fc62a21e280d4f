// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts words, and stays on the first blank.</summary>
[Spindle]
public sealed partial class StandsOnTheBlank
{
    private int _words;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        int at = 0;
        while (at < datagram.Payload.Length)
        {
            int next = datagram.Payload[at..].IndexOf((byte)' ');
            if (next < 0)
            {
                return;
            }

            _words++;
            at += next + 1;
        }
    }
}
