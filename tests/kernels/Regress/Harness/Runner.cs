using KernelSuite;
using Regress.Dispatch;
using Regress.Security;
using Regress.Strands;
using Regress.Types;
using Spin;
using Spin.Kernel.Boot;

namespace Regress;

/// <summary>Gives the shell its command, or runs everything and ends the machine where the command line asks for it.</summary>
/// <param name="invoked">The right to install handlers of the matrix.</param>
/// <param name="closures">The right to install handlers that close over state.</param>
/// <param name="cancelled">The right to install handlers that end a raise.</param>
/// <param name="log">Where it says that the command is there: the shell's first prompt comes before.</param>
[Spindle]
public sealed partial class Runner(IInvokedEvent invoked, IClosedOverEvent closures, ICancelledEvent cancelled, ILog log)
{
    /// <summary>The option by which all tests are run and the machine ends; its value, if it has one, is the area that runs alone.</summary>
    private const string Option = "regress";

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
        CancelTests.Register(run, cancelled);
        DetachedTests.Register(run);
        SecurityTests.Register(run);
        ExceptionTests.Register(run);
        RegisterTests.Register(run);
        InvokeTests.Register(run, invoked);
        KernelSuite.Runtime.ViewTests.Register(run);
        BitFieldTests.Register(run);
        PreemptionTests.Register(run);
        ThreatTests.Register(run);
        if (KernelOptions.Line.TryGet(Option, out string area))
        {
            run.RunAll(new Report(), area);
        }
        else
        {
            ImageParts.Current.Shell!.Add(new RegressCommand(run.Tests));
            log.Write(LogLevel.Information, "the shell knows regress");
        }
    }
}
