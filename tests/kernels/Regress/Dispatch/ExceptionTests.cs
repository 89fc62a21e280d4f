using FaultKernel;
using KernelSuite;
using Spin;
using Spin.Kernel.Dispatch;

namespace Regress.Dispatch;

/// <summary>disp-except: an exception ends its handler alone; it gives no result, the raiser sees none of it.</summary>
internal static class ExceptionTests
{
    private const int Division = 1;

    internal static void Register(TestRun run)
    {
        run.Test("disp-except: without an exception both results count", static () => Check.Equal(110, RaisedEvent.Raise(0)));
        run.Test("disp-except: a handler that faults gives no result, the next one does", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("Answers", "Fault");
            FaultPolicy policy = Kernel.Dispatch.Policy;
            Kernel.Dispatch.Policy = new FaultPolicy(faults: 0);
            long faulted = table.Counters(handler).Faulted;
            try
            {
                Check.Equal(100, RaisedEvent.Raise(Division));
            }
            finally
            {
                Kernel.Dispatch.Policy = policy;
            }

            Check.Equal(faulted + 1, table.Counters(handler).Faulted);
            Check.Equal(110, RaisedEvent.Raise(2));
        });
    }
}
