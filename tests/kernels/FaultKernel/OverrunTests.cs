using System;
using KernelSuite;
using Spin;

namespace FaultKernel;

/// <summary>A handler over its limit is terminated at a service, and cannot prevent it.</summary>
internal static class OverrunTests
{
    internal static void Register(TestRun run)
    {
        run.Test("overrun: a loop over a service is ended, its finally runs", static () =>
            FaultTests.Expect(Provocation.LoopOverService, FaultKind.Overrun));
        run.Test("overrun: neither catch nor filter sees the termination", static () =>
        {
            Faulty faulty = Kernel.Spindle<Faulty>();
            int caught = faulty.Caught;
            FaultTests.Expect(Provocation.LoopAndCatch, FaultKind.Overrun);
            Check.Equal(caught, faulty.Caught);
        });
        run.Test("overrun: inside a catch block", static () => FaultTests.Expect(Provocation.LoopInCatch, FaultKind.Overrun));
        run.Test("overrun: inside a finally block", static () => FaultTests.Expect(Provocation.LoopInFinally, FaultKind.Overrun));
        run.Test("overrun: a loop that allocates", static () => FaultTests.Expect(Provocation.LoopOverAllocation, FaultKind.Overrun));
        run.Test("overrun: a loop that yields", static () => FaultTests.Expect(Provocation.LoopOverSleep, FaultKind.Overrun));
        run.Test("overrun: by a handler that is far down the stack", static () =>
            Apart(static () => FaultTests.Expect(Provocation.LoopFarDown, FaultKind.Overrun)));
        run.Test("overrun: by a handler whose event was raised far down the stack", static () =>
            Apart(static () => DeepStack.Run(static () => FaultTests.Expect(Provocation.LoopOverService, FaultKind.Overrun))));
        run.Test("overrun: twenty in a row", static () =>
        {
            for (int round = 0; round < 20; round++)
            {
                FaultTests.Expect(round % 2 == 0 ? Provocation.LoopOverService : Provocation.LoopAndCatch, FaultKind.Overrun);
            }
        });
    }

    /// <summary>On a strand's stack of 64 KB, whose failures are the test's.</summary>
    private static void Apart(Action body)
    {
        Exception? failure = null;
        Kernel.Apart(() =>
        {
            try
            {
                body();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        });
        Check.True(failure is null, failure?.Message ?? "");
    }
}
