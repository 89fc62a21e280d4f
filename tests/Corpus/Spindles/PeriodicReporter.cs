using System;
using System.Threading;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts at Dispatch level and reports on a strand, every second, until it has reported often enough.</summary>
[Spindle]
public sealed partial class PeriodicReporter(IStrands strands, ILog log, IClock clock)
{
    private const int Reports = 60;
    private const int Period = 1000;

    private long _datagrams;
    private long _bytes;
    private IStrand? _reporter;

    [Handles<KernelReady>]
    private void Begin() => _reporter = strands.Start("reporter", Report, StrandPriority.Low);

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        Interlocked.Increment(ref _datagrams);
        Interlocked.Add(ref _bytes, datagram.Payload.Length);
    }

    private void Report()
    {
        long last = clock.Nanoseconds;
        for (int report = 0; report < Reports; report++)
        {
            strands.Sleep(Period);
            long now = clock.Nanoseconds;
            long datagrams = Interlocked.Exchange(ref _datagrams, 0);
            long bytes = Interlocked.Exchange(ref _bytes, 0);
            long milliseconds = Math.Max((now - last) / 1_000_000, 1);
            last = now;
            log.Write(LogLevel.Information, $"{datagrams * 1000 / milliseconds} datagrams and {bytes * 1000 / milliseconds} bytes a second");
        }

        log.Write(LogLevel.Information, "reporter has ended", _reporter is null ? 0 : 1);
    }
}
