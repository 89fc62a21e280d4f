// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Adds its counter in what no way but an exception leads to.</summary>
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
                    _sum += at;
                }
            }
            catch (InvalidOperationException)
            {
                _sum++;
            }
        }
    }
}
