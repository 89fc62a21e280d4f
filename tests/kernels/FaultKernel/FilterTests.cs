using System;
using KernelSuite;
using Spin;
using Spin.Net;

namespace FaultKernel;

/// <summary>Filters rewrite what later handlers see; the raiser's values stay, and what a filter did not finish is undone.</summary>
internal static class FilterTests
{
    internal static void Register(TestRun run)
    {
        run.Test("filters: later handlers see what a filter wrote, the raiser does not", static () => Deliver(Filtering.Rewritten, Filtering.Rewritten + 1, 2));
        run.Test("filters: what one wrote that threw is undone", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("Filtering", "Tear");
            long faulted = table.Counters(handler).Faulted;
            Deliver(Filtering.Torn, Filtering.Torn, 1);
            Check.Equal(faulted + 1, table.Counters(handler).Faulted);
        });
        run.Test("filters: what one wrote that was ended at its limit is undone", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("Filtering", "Turn");
            long overrun = table.Counters(handler).Overrun;
            Deliver(Filtering.Endless, Filtering.Endless, 1);
            Check.Equal(overrun + 1, table.Counters(handler).Overrun);
        });
        run.Test("filters: a raise allocates nothing", static () =>
        {
            Deliver(Filtering.Rewritten, Filtering.Rewritten + 1, 2);
            byte[] bytes = [1];
            long before = GC.GetAllocatedBytesForCurrentThread();
            DeliveredEvent.Raise(new Datagram { DestinationPort = Filtering.Rewritten, Payload = bytes });
            Check.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        });
    }

    private static void Deliver(ushort port, int seenPort, int seenFirst) => FaultTests.Without(() =>
    {
        Receiving receiving = Kernel.Spindle<Receiving>();
        int runs = receiving.Runs;
        byte[] bytes = [1, 2, 3];
        Datagram datagram = new() { DestinationPort = port, Payload = bytes };
        DeliveredEvent.Raise(in datagram);
        Check.Equal(runs + 1, receiving.Runs);
        Check.Equal(seenPort, receiving.Port);
        Check.Equal(seenFirst, receiving.First);
        Check.Equal(port, datagram.DestinationPort);
        Check.Equal((byte)1, bytes[0]);
    });
}
