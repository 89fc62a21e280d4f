using System.Threading;
using KernelSuite;
using Spin;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>What is not for somebody reaches nobody else, whatever is installed and uninstalled meanwhile.</summary>
internal static class AuthorityTests
{
    private const int Raises = 1_000_000;
    private const int Receivers = 8;
    private const int EachSecret = 3;

    private static readonly long[] s_received = new long[Receivers];
    private static long s_snooped;
    private static long s_secrets;
    private static bool s_stop;

    internal static void Register(TestRun run, IParcelEvent parcels)
    {
        run.Test("authority: of a million raises none reaches whom it is not for", () => Snoop(parcels));
        run.Test("authority: an imposed guard that faults is its imposer's, and closes", () => Fault(parcels));
    }

    private static void Snoop(IParcelEvent parcels)
    {
        ImposedGuard<ParcelGuard> guard = new(parcels.Holder, static (_, isSecret) => !isSecret);
        ParcelEvent.Impose(guard, nameof(Runner));
        Installation[] even = Create(parcels, 0);
        Installation[] odd = Create(parcels, 1);
        Bindings.Swap([], even);
        Volatile.Write(ref s_stop, false);
        Strand swapper = Scheduler.Start("swapper", () =>
        {
            for (int round = 0; !Volatile.Read(ref s_stop); round++)
            {
                Bindings.Swap(round % 2 == 0 ? even : odd, round % 2 == 0 ? odd : even);
                Scheduler.Sleep(1);
            }
        });
        for (int index = 0; index < Raises; index++)
        {
            ParcelEvent.Raise(index % Receivers, index % EachSecret == 0);
        }

        Volatile.Write(ref s_stop, true);
        swapper.Join();
        Check.Equal(0L, s_snooped);
        Check.Equal(0L, s_secrets);
        Check.True(s_received[0] > 0 && s_received[1] > 0, "both sets of handlers ran");

        // Without the guard the same handlers see what it kept from them: the test can fail.
        guard.Lift();
        Bindings.Swap(odd, even);
        ParcelEvent.Raise(0, isSecret: true);
        Check.Equal(1L, s_secrets);
        Bindings.Swap(even, []);
    }

    private static Installation[] Create(IParcelEvent parcels, int first)
    {
        Installation[] handlers = new Installation[Receivers / 2];
        for (int index = 0; index < handlers.Length; index++)
        {
            int own = first + (2 * index);
            handlers[index] = parcels.Create(
                (to, isSecret) =>
                {
                    s_received[own]++;
                    s_snooped += to == own ? 0 : 1;
                    s_secrets += isSecret ? 1 : 0;
                },
                options: new InstallOptions(key: own));
        }

        return handlers;
    }

    private static void Fault(IParcelEvent parcels)
    {
        int runs = 0;
        using Installation installation = parcels.Install((_, _) => runs++);
        ImposedGuard<ParcelGuard> guard = new(parcels.Holder, static (to, _) => 1 / to > 0);
        ParcelEvent.Impose(guard, nameof(Runner));
        FaultTests.Without(static () => ParcelEvent.Raise(0, isSecret: false));
        ParcelEvent.Raise(1, isSecret: false);
        Check.Equal(1, runs);
        Check.Equal(1L, guard.Faulted);
        Check.Equal(0L, installation.Counters.GuardFaulted);
        guard.Lift();
        ParcelEvent.Raise(0, isSecret: false);
        Check.Equal(2, runs);
    }
}
