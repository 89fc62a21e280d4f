using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>At Strand level everything ordinary is allowed.</summary>
[Spindle]
public sealed partial class StrandWork(IStrands strands, ILog log, IClock clock)
{
    private const int MaxLines = 1000;

    private readonly List<string> _lines = [];

    [Handles<KernelReady>]
    private void Begin()
    {
        long start = clock.Nanoseconds;
        IStrand worker = strands.Start("worker", () =>
        {
            while (true)
            {
                strands.Sleep(1000);
                if (_lines.Count < MaxLines)
                {
                    _lines.Add($"{clock.Nanoseconds - start} ns");
                }
            }
        });
        log.Write(LogLevel.Information, "started " + worker.Name);
    }

    [Handles<HandlerFaulted>]
    private void Note(in HandlerFault fault) => _lines.Add(fault.Reason + fault.Kind);
}
