using System.Threading;
using KernelSuite;
using Spin;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>Handlers installed at run time: contained, uninstalled under raises, retired when no raise can see them.</summary>
internal static class GraceTests
{
    private const int Raises = 500;

    internal static void Register(TestRun run, IProvokedEvent installs)
    {
        run.Test("installed: a fault is contained and counted", () =>
        {
            using Installation installation = installs.Install(static _ => throw new System.InvalidOperationException("installed"));
            int before = Kernel.Spindle<Steady>().ProvokedRuns;
            ProvokedEvent.Raise(Provocation.Nothing);
            Check.Equal(before + 1, Kernel.Spindle<Steady>().ProvokedRuns);
            Check.Equal(1L, installation.Counters.Faulted);
        });

        run.Test("installed: one that faults too often is uninstalled", () =>
        {
            Installation installation = installs.Install(static _ => throw new System.InvalidOperationException("installed"));
            for (int round = 0; round < 2 * FaultPolicy.DefaultFaults; round++)
            {
                ProvokedEvent.Raise(Provocation.Nothing);
            }

            Check.True(Kernel.Await(() => installation.State == InstallationState.Retired), "retired");
        });

        run.Test("grace: retired only when the raise that was inside has left", () =>
        {
            bool inside = false;
            bool leave = false;
            Installation installation = installs.Install(_ =>
            {
                Volatile.Write(ref inside, true);
                while (!Volatile.Read(ref leave))
                {
                    Scheduler.Sleep(1);
                }
            });
            Strand raiser = Scheduler.Start("raiser", static () => ProvokedEvent.Raise(Provocation.Nothing));
            Check.True(Kernel.Await(() => Volatile.Read(ref inside)), "a raise inside");
            installation.Uninstall();
            Scheduler.Sleep(30);
            Check.Equal(InstallationState.Retiring, installation.State);
            Volatile.Write(ref leave, true);
            raiser.Join();
            Check.True(Kernel.Await(() => installation.State == InstallationState.Retired), "retired");
        });

        run.Test("grace: installed and uninstalled under raises of preempted strands", () =>
        {
            bool stop = false;
            int late = 0;
            Strand[] raisers = new Strand[3];
            for (int index = 0; index < raisers.Length; index++)
            {
                raisers[index] = Scheduler.Start("raiser", () =>
                {
                    int raised = 0;
                    while (!Volatile.Read(ref stop))
                    {
                        ProvokedEvent.Raise(Provocation.Nothing);
                        if (++raised % 32 == 0)
                        {
                            Scheduler.Yield();
                        }
                    }
                });
            }

            for (int round = 0; round < 20; round++)
            {
                bool retired = false;
                Installation installation = installs.Install(_ => late += Volatile.Read(ref retired) ? 1 : 0);
                Scheduler.Sleep(2);
                installation.Uninstall();
                Check.True(Kernel.Await(() => installation.State == InstallationState.Retired), "retired");
                Volatile.Write(ref retired, true);
            }

            Volatile.Write(ref stop, true);
            foreach (Strand raiser in raisers)
            {
                raiser.Join();
            }

            Check.Equal(0, late);
        });

        run.Test("installed: 500 raises with one more handler reach all of them", () =>
        {
            int runs = 0;
            int before = Kernel.Spindle<Steady>().ProvokedRuns;
            using (installs.Install(_ => runs++))
            {
                for (int round = 0; round < Raises; round++)
                {
                    ProvokedEvent.Raise(Provocation.Nothing);
                }
            }

            Check.Equal(Raises, runs);
            Check.Equal(before + Raises, Kernel.Spindle<Steady>().ProvokedRuns);
        });
    }
}
