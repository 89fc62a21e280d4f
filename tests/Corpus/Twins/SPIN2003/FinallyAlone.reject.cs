// expects: SPIN2003 at "while"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Sets its counter back in what no way but an exception leads to.</summary>
[Spindle]
public sealed partial class FinallyAlone
{
    private readonly InvalidOperationException _failure = new();
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        int at = 0;
        while (at < 16)
        {
            at++;
            try
            {
                try
                {
                    throw _failure;
                }
                finally
                {
                    at = 0;
                }
            }
            catch (InvalidOperationException)
            {
                _sum++;
            }
        }
    }
}
