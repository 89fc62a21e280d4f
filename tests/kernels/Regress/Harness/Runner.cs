using System;
using KernelSuite;
using Regress.Dispatch;
using Regress.Strands;
using Regress.Types;
using Spin;
using Spin.Kernel.Boot;

namespace Regress;

/// <summary>Gives the shell its command, or runs everything and ends the machine where the command line asks for it.</summary>
/// <param name="invoked">The right to install handlers of the matrix.</param>
/// <param name="closures">The right to install handlers that close over state.</param>
[Spindle]
public sealed partial class Runner(IInvokedEvent invoked, IClosedOverEvent closures)
{
    /// <summary>What the kernel's command line contains where all tests are to run, and the machine to end.</summary>
    private static ReadOnlySpan<byte> Word => "regress"u8;

    /// <summary>Behind the word: the area that is to run alone.</summary>
    private static ReadOnlySpan<byte> ThreatAlone => "regress=threat"u8;

    [Handles<KernelReady>]
    private void Run()
    {
        TestRun run = new();
        HelloTests.Register(run);
        TypeTests.Register(run);
        GuardTests.Register(run);
        ArgumentTests.Register(run);
        ResultTests.Register(run);
        ClosureTests.Register(run, closures);
        ExceptionTests.Register(run);
        RegisterTests.Register(run);
        InvokeTests.Register(run, invoked);
        KernelSuite.Runtime.ViewTests.Register(run);
        BitFieldTests.Register(run);
        PreemptionTests.Register(run);
        ThreatTests.Register(run);
        ReadOnlySpan<byte> line = MemoryStart.Information.CommandLine;
        if (line.IndexOf(Word) >= 0)
        {
            run.RunAll(new Report(), line.IndexOf(ThreatAlone) >= 0 ? "threat:" : string.Empty);
        }
        else
        {
            ImageParts.Current.Shell!.Add(new RegressCommand(run.Tests));
        }
    }
}
