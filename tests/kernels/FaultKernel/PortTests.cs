using System;
using KernelSuite;
using Spin;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>Spindles that call a spindle: it can go and come back while they hold it, and their limits do not end it in the middle.</summary>
internal static class PortTests
{
    private const int Megabyte = 1 << 20;

    private static SpindleLifecycle Lifecycle => Kernel.Dispatch.Keeper!.Lifecycle;

    private static ActiveSpindle Exporter => Kernel.Active("Counter");

    internal static void Register(TestRun run)
    {
        run.Test("port: a call reaches the spindle that exports it, which was activated first", static () =>
        {
            CalledEvent.Raise(CalledWay.Add);
            CalledEvent.Raise(CalledWay.Add);
            Check.Equal(2L, Kernel.Spindle<Caller>().Last);
            Check.Equal(2L, Kernel.Spindle<Counter>().Left);
            Check.True(
                Kernel.Dispatch.Spindles.IndexOf(Exporter) < Kernel.Dispatch.Spindles.IndexOf(Kernel.Active("Caller")), "the exporter first");
            Check.True(Kernel.Spindle<Caller>().Held is not Counter, "a port, and not the spindle itself");
        });
        run.Test("port: what is allocated in a call is the caller's", static () =>
        {
            GC.Collect();
            long caller = Kernel.Dispatch.HoldingsOf(Kernel.Active("Caller")).Bytes;
            long exporter = Kernel.Dispatch.HoldingsOf(Exporter).Bytes;
            CalledEvent.Raise(CalledWay.Allocate);
            Check.Equal(Megabyte, Kernel.Spindle<Caller>().Bytes);
            Check.True(Kernel.Dispatch.HoldingsOf(Kernel.Active("Caller")).Bytes >= caller + Megabyte, "the caller's memory");
            Check.True(Kernel.Dispatch.HoldingsOf(Exporter).Bytes < exporter + Megabyte, "not the other's");
        });
        run.Test("port: the exporter goes and comes back, and its holder does not", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("Caller", "Call");
            Caller caller = Kernel.Spindle<Caller>();
            long faulted = table.Counters(handler).Faulted;
            Check.Equal(LifecycleResult.Done, Lifecycle.Unload(Exporter));
            CalledEvent.Raise(CalledWay.Add);
            Check.Equal(faulted + 1, table.Counters(handler).Faulted);
            CalledEvent.Raise(CalledWay.Try);
            Check.True(!caller.Tried, "a result that says that nobody is there");
            Check.Throws<ServiceGoneException>(() => caller.Held.Add());
            Check.Equal(faulted + 1, table.Counters(handler).Faulted);

            Check.Equal(LifecycleResult.Done, Lifecycle.Restart(Exporter));
            CalledEvent.Raise(CalledWay.Try);
            CalledEvent.Raise(CalledWay.Add);
            Check.True(caller.Tried, "somebody who is there again");
            Check.Equal(2L, caller.Last);
        });
        run.Test("port: taken from its holder, and given back", static () =>
        {
            ServicePort port = Find();
            Kernel.Dispatch.Ports!.SetRevoked(port, revoked: true);
            CalledEvent.Raise(CalledWay.Try);
            Check.True(!Kernel.Spindle<Caller>().Tried && !port.IsResolved, "nobody");
            Check.Equal(LifecycleResult.Done, Lifecycle.Restart(Exporter));
            Check.True(!port.IsResolved, "a port that stays taken");
            Kernel.Dispatch.Ports!.SetRevoked(port, revoked: false);
            CalledEvent.Raise(CalledWay.Try);
            Check.True(Kernel.Spindle<Caller>().Tried, "somebody");
        });
        run.Test("port: its holder restarts, and holds another", static () =>
        {
            ICounter before = Kernel.Spindle<Caller>().Held;
            Check.Equal(LifecycleResult.Done, Lifecycle.Restart(Kernel.Active("Caller")));
            Check.Throws<ServiceGoneException>(() => before.Add());
            Check.Equal(1, Count());
            CalledEvent.Raise(CalledWay.Add);
            Check.Equal(Kernel.Spindle<Counter>().Left, Kernel.Spindle<Caller>().Last);
        });
        run.Test("port: the caller's limit ends it behind the call, not in the middle", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("Caller", "Call");
            long overrun = table.Counters(handler).Overrun;
            Counter counter = Kernel.Spindle<Counter>();
            long left = counter.Left;
            CalledEvent.Raise(CalledWay.Slowly);
            Check.Equal(left + 1, counter.Left);
            Check.Equal(left + 1, counter.Right);
            Check.True(table.Counters(handler).Overrun + table.Counters(handler).Handled > overrun, "a run that came to an end");
            Check.Equal(SpindleState.Active, Exporter.State);
        });
        run.Test("port: a dormant exporter is activated when it is called", OnDemand);
        run.Test("port: whom its exporter denies it, it leads nowhere", Denied);
        run.Test("port: an exporter that never comes back is condemned, and both are restarted", static () =>
        {
            object exporter = Kernel.Spindle<Counter>();
            object caller = Kernel.Spindle<Caller>();
            Strand raiser = Kernel.Apart(static () => CalledEvent.Raise(CalledWay.Hang));
            Check.Equal(StrandState.Abandoned, raiser.State);
            Check.True(Kernel.Await(() => Exporter.State == SpindleState.Active && Exporter.Instance != exporter), "another exporter");
            ActiveSpindle holder = Kernel.Active("Caller");
            Check.True(Kernel.Await(() => holder.State == SpindleState.Active && holder.Instance != caller), "another holder");
            CalledEvent.Raise(CalledWay.Add);
            Check.Equal(1L, Kernel.Spindle<Caller>().Last);
        });
    }

    private static void OnDemand()
    {
        ActiveSpindle sleeper = Kernel.Active("Sleeper");
        Check.Equal(SpindleState.Inactive, sleeper.State);
        Dreamer dreamer = Kernel.Spindle<Dreamer>();
        dreamer.Call();
        Check.Equal(SpindleState.Active, sleeper.State);
        Check.Equal("Dreamer", dreamer.Caller);
    }

    private static void Denied()
    {
        Intruder intruder = Kernel.Spindle<Intruder>();
        Check.Throws<ServiceGoneException>(intruder.Call);
        Check.Equal(LifecycleResult.Done, Lifecycle.Restart(Kernel.Active("Sleeper")));
        Check.Throws<ServiceGoneException>(intruder.Call);
        Dreamer dreamer = Kernel.Spindle<Dreamer>();
        dreamer.Call();
        Check.Equal("Dreamer", dreamer.Caller);
    }

    private static ServicePort Find()
    {
        foreach (ServicePort port in Kernel.Dispatch.Ports!.ToArray())
        {
            if (port.InterfaceName == "FaultKernel.ICounter")
            {
                return port;
            }
        }

        throw new InvalidOperationException("no port");
    }

    private static int Count()
    {
        int count = 0;
        foreach (ServicePort port in Kernel.Dispatch.Ports!.ToArray())
        {
            count += port.InterfaceName == "FaultKernel.ICounter" ? 1 : 0;
        }

        return count;
    }
}
