using System;
using FaultKernel;
using KernelSuite;
using Spin;

namespace Regress.Dispatch;

/// <summary>disp-invoke: 1 to 12 handlers under every mix of guards, however they are called: the same handlers run, once, in order.</summary>
internal static class InvokeTests
{
    private const int Most = 12;
    private const int BitsPerNumber = 4;

    internal static void Register(TestRun run, IInvokedEvent invoked)
    {
        foreach (InvokeEvent cell in InvokeEvents.All)
        {
            run.Test($"disp-invoke: {cell.Name}, {cell.Handlers} handlers, every mix of guards", () =>
            {
                InvokeHandlers handlers = Kernel.Spindle<InvokeHandlers>();
                RaiseAll(cell.Handlers, mask =>
                {
                    handlers.Trace = 0;
                    cell.Raise(mask);
                    return handlers.Trace;
                });
            });
        }

        run.Test($"disp-invoke: installed, 1 to {Most} handlers, every mix of guards", () => Installed(invoked));
    }

    private static void Installed(IInvokedEvent invoked)
    {
        ulong trace = 0;
        Installation[] installations = new Installation[Most];
        for (int count = 1; count <= Most; count++)
        {
            uint number = (uint)count;
            uint bit = 1u << (count - 1);
            installations[count - 1] = invoked.Install(_ => trace = (trace << BitsPerNumber) | number, mask => (mask & bit) != 0);
            RaiseAll(count, mask =>
            {
                trace = 0;
                InvokedEvent.Raise(mask);
                return trace;
            });
        }

        foreach (Installation installation in installations)
        {
            installation.Uninstall();
        }

        trace = 0;
        InvokedEvent.Raise(uint.MaxValue);
        Check.Equal(0UL, trace);
    }

    /// <summary>Raises with every mask. A handler's trace is its number appended to what ran before it.</summary>
    private static void RaiseAll(int handlers, Func<uint, ulong> raise)
    {
        for (uint mask = 0; mask < 1u << handlers; mask++)
        {
            ulong expected = 0;
            for (int handler = 0; handler < handlers; handler++)
            {
                if ((mask & (1u << handler)) != 0)
                {
                    expected = (expected << BitsPerNumber) | (uint)(handler + 1);
                }
            }

            Check.Equal(expected, raise(mask));
        }
    }
}
