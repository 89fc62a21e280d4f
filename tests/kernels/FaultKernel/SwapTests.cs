using System;
using System.Threading;
using KernelSuite;
using Spin;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>Several handlers of several events change at one moment, under strands that are preempted anywhere in a raise.</summary>
internal static class SwapTests
{
    private const int Raisers = 3;
    private const int Versions = 150;
    private const int RaisesBetweenYields = 64;
    private const int Replacements = 60;

    private static readonly int[] s_runs = new int[Standing.MostRaisers];
    private static readonly int[] s_seen = new int[Standing.MostRaisers];
    private static bool s_stop;
    private static int s_wrong;

    internal static void Register(TestRun run, IExchangedEvent exchanged, IMirroredEvent mirrored)
    {
        run.Test("swap: preempted raises of two events never see half of it, nor go back", () => Exchange(exchanged, mirrored));
        run.Test("swap: the owner's handler is replaced and restored under raises, which run one of the two", () => Replace(exchanged));
        run.Test("swap: what is refused changes nothing", () => Refuse(exchanged, mirrored));
        run.Test("grace: a raise inside the last handler of all, or in steps, holds what was uninstalled", () =>
        {
            Hold(exchanged, new InstallOptions(Order.Last));
            Hold(exchanged, new InstallOptions(Order.First));
            Hold(exchanged, new InstallOptions(replaces: nameof(Standing)));
        });
    }

    private static void Exchange(IExchangedEvent exchanged, IMirroredEvent mirrored)
    {
        Installation[] installed = [];
        Strand[] raisers = StartRaisers(Observe);
        for (int version = 1; version <= Versions; version++)
        {
            int own = version;
            Installation[] next =
            [
                exchanged.Create(who => See(who, own), options: new InstallOptions(Order.First)),
                mirrored.Create(who => See(who, own)),
                exchanged.Create(who => See(who, own), options: version % 2 == 0 ? new InstallOptions(replaces: nameof(Standing)) : default),
                mirrored.Create(who => See(who, own), options: new InstallOptions(Order.Last)),
                exchanged.Create(who => See(who, own), options: new InstallOptions(key: 1)),
            ];
            Bindings.Swap(installed, next);
            Installation[] before = installed;
            installed = next;
            Scheduler.Sleep(1);
            Array.ForEach(before, static installation => Check.True(installation.State != InstallationState.Active, "uninstalled"));
        }

        Bindings.Swap(installed, []);
        StopRaisers(raisers);
        Check.True(Kernel.Await(() => Array.TrueForAll(installed, static installation => installation.State == InstallationState.Retired)), "retired");
        Check.Equal(0, s_wrong);
        Check.True(s_seen[0] + s_seen[1] + s_seen[2] > 0, "raises that saw handlers");
    }

    /// <summary>Raises one event after the other: what is seen of the one must not be older than what was seen of the other.</summary>
    private static void Observe(int who)
    {
        int last = s_seen[who];
        s_runs[who] = 0;
        ExchangedEvent.Raise(who);
        int expected = who == 1 ? 3 : 2;
        int exchanged = s_runs[who];
        int seen = s_seen[who];
        s_runs[who] = 0;
        MirroredEvent.Raise(who);
        bool isWhole = (exchanged == expected || exchanged == 0) && s_runs[who] is 2 or 0;
        bool isForward = seen >= last && s_seen[who] >= seen;
        s_wrong += isWhole && isForward ? 0 : 1;
    }

    private static void See(int who, int version)
    {
        s_wrong += s_runs[who] > 0 && s_seen[who] != version ? 1 : 0;
        s_seen[who] = version;
        s_runs[who]++;
    }

    private static void Replace(IExchangedEvent exchanged)
    {
        int[] standing = Kernel.Spindle<Standing>().Runs;
        Installation replacing = exchanged.Create(static who => s_runs[who]++, options: new InstallOptions(replaces: nameof(Standing)));
        Strand[] raisers = StartRaisers(who =>
        {
            int before = s_runs[who] + standing[who];
            ExchangedEvent.Raise(who);
            s_wrong += s_runs[who] + standing[who] == before + 1 ? 0 : 1;
        });
        for (int round = 0; round < Replacements; round++)
        {
            replacing.Install();
            Scheduler.Sleep(1);
            replacing.Uninstall();
            Scheduler.Sleep(1);
        }

        StopRaisers(raisers);
        Check.Equal(0, s_wrong);
        Check.True(replacing.Counters.Handled > 0, "raises that ran the replacement");
        Check.True(Kernel.Await(() => replacing.State == InstallationState.Retired), "retired");
    }

    private static void Refuse(IExchangedEvent exchanged, IMirroredEvent mirrored)
    {
        using Installation one = exchanged.Install(static who => s_runs[who]++);
        Installation two = mirrored.Create(static who => s_runs[who]++);
        Installation impossible = exchanged.Create(static _ => { }, options: new InstallOptions(Order.Last, before: nameof(Standing)));
        InvalidOperationException refusal = Check.Throws<InvalidOperationException>(() => Bindings.Swap([one], [two, impossible]));
        Check.True(refusal.Message.Contains("Standing → Runner (installed, Last) → Standing", StringComparison.Ordinal), $"the circle, found {refusal.Message}");
        s_runs[0] = 0;
        ExchangedEvent.Raise(0);
        MirroredEvent.Raise(0);
        Check.Equal(1, s_runs[0]);
    }

    private static void Hold(IExchangedEvent exchanged, InstallOptions options)
    {
        bool inside = false;
        bool leave = false;
        Installation installation = exchanged.Install(
            _ =>
            {
                Volatile.Write(ref inside, true);
                while (!Volatile.Read(ref leave))
                {
                    Scheduler.Sleep(1);
                }
            },
            options: options);
        Strand raiser = Scheduler.Start("raiser", static () => ExchangedEvent.Raise(0));
        Check.True(Kernel.Await(() => Volatile.Read(ref inside)), "a raise inside");
        installation.Uninstall();
        Scheduler.Sleep(30);
        Check.Equal(InstallationState.Retiring, installation.State);
        Volatile.Write(ref leave, true);
        raiser.Join();
        Check.True(Kernel.Await(() => installation.State == InstallationState.Retired), "retired");
    }

    private static Strand[] StartRaisers(Action<int> raise)
    {
        Volatile.Write(ref s_stop, false);
        s_wrong = 0;
        Array.Clear(s_seen);
        Strand[] raisers = new Strand[Raisers];
        for (int index = 0; index < raisers.Length; index++)
        {
            int who = index;
            raisers[index] = Scheduler.Start("raiser", () =>
            {
                for (int raised = 1; !Volatile.Read(ref s_stop); raised++)
                {
                    raise(who);
                    if (raised % RaisesBetweenYields == 0)
                    {
                        Scheduler.Yield();
                    }
                }
            });
        }

        return raisers;
    }

    private static void StopRaisers(Strand[] raisers)
    {
        Volatile.Write(ref s_stop, true);
        Array.ForEach(raisers, static raiser => raiser.Join());
    }
}
