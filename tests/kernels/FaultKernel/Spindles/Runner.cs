using System;
using KernelSuite;
using Spin;
using Spin.Kernel.Boot;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>Runs the tests when the kernel is ready.</summary>
/// <param name="installs">The right to install handlers.</param>
/// <param name="endless">The same, of handlers that never come back.</param>
/// <param name="exchanged">The same, of handlers that are exchanged.</param>
/// <param name="mirrored">The same.</param>
/// <param name="parcels">The same, of handlers that are guarded by the owner.</param>
/// <param name="clock">A service at which handlers over their limit are ended.</param>
[Spindle]
public sealed partial class Runner(
    IProvokedEvent installs, IEndlessEvent endless, IExchangedEvent exchanged, IMirroredEvent mirrored, IParcelEvent parcels, IClock clock)
{
    /// <summary>
    /// What the command line contains where a boot is for overruns alone: with as many ticks as there can be, on a processor so slow that
    /// unwinding a whole stack would be an overrun itself.
    /// </summary>
    private static ReadOnlySpan<byte> OverrunsAlone => "overruns"u8;

    /// <summary>What it contains where the boot is for handlers that are ended at each of their instructions.</summary>
    private static ReadOnlySpan<byte> StepsAlone => "everywhere"u8;

    /// <summary>So long that the panic's history has the two events in different steps.</summary>
    private const int BetweenEvents = 150;

    /// <summary>What it contains where a boot is to end in a panic inside a handler.</summary>
    private static ReadOnlySpan<byte> PanicInHandler => "panic"u8;

    [Handles<KernelReady>]
    private void Run()
    {
        if (MemoryStart.Information.CommandLine.IndexOf(PanicInHandler) >= 0)
        {
            ProvokedEvent.Raise(Provocation.Nothing);
            Scheduler.Sleep(BetweenEvents);
            ProvokedEvent.Raise(Provocation.Panic);
        }

        TestRun run = new();
        if (MemoryStart.Information.CommandLine.IndexOf(StepsAlone) >= 0)
        {
            StepTests.Register(run);
            run.RunAll(new Report(), string.Empty);
            return;
        }

        OverrunTests.Register(run);
        InstalledOverrunTests.Register(run, installs, clock);
        SweepTests.Register(run);
        if (MemoryStart.Information.CommandLine.IndexOf(OverrunsAlone) >= 0)
        {
            TickTests.Register(run);
            ShareTests.Register(run);
        }
        else
        {
            RegisterOthers(run);
        }

        run.RunAll(new Report(), string.Empty);
    }

    private void RegisterOthers(TestRun run)
    {
        FaultTests.Register(run);
        CensusTests.Register(run, installs);
        PolicyTests.Register(run);
        GraceTests.Register(run, installs);
        SwapTests.Register(run, exchanged, mirrored);
        AuthorityTests.Register(run, parcels);
        EndlessTests.Register(run, endless);
        AsyncTests.Register(run);
        FilterTests.Register(run);
        HangTests.Register(run);
        UnloadTests.Register(run);
        RestartTests.Register(run);
        StateTests.Register(run);
        AsyncRecoveryTests.Register(run);
        QuotaTests.Register(run);
        PortTests.Register(run);
        ReportTests.Register(run);
    }
}
