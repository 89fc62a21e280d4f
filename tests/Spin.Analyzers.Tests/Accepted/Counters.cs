using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Counts bytes and datagrams per priority with records and switch expressions.</summary>
[Spindle]
public sealed partial class Counters(ILog log)
{
    private readonly record struct Totals(long Count, long Bytes)
    {
        public Totals Add(int bytes) => this with { Count = Count + 1, Bytes = Bytes + bytes };
    }

    private Totals _small;
    private Totals _large;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        int length = datagram.Payload.Length;
        string kind = length switch
        {
            0 => "empty",
            < 64 => "small",
            _ => "large",
        };
        ref Totals totals = ref length < 64 ? ref _small : ref _large;
        totals = totals.Add(length);
        log.Write(LogLevel.Debug, kind, totals.Bytes);
    }
}
