using System;
using FaultKernel;
using Gate;
using KernelSuite;
using Spin;
using Stranger;

namespace Regress.Security;

/// <summary>
/// security and disp-impose: a spindle of another domain sees of an event what the image grants and the event's owner allows, and nothing
/// else. The tests follow one another: the owner begins to judge in the second.
/// </summary>
internal static class SecurityTests
{
    private const int Granted = 7;
    private const int Raises = 1_000_000;
    private const int Ports = 64;
    private const int EachSecret = 3;
    private const int Guesses = 1_000_000;

    private static Gatekeeper Gatekeeper => Kernel.Spindle<Gatekeeper>();

    private static Snoop Snoop => Kernel.Spindle<Snoop>();

    internal static void Register(TestRun run)
    {
        run.Test("security: before the owner judges, nobody else installs", static () =>
            Denied(Granted, Order.Normal, "Gate.Admitted"));
        run.Test("security: a right is for the values that the image grants, and for no others", static () =>
        {
            Gatekeeper.Open();
            Denied(null, Order.Normal, "Gate.Admitted");
            for (int port = 0; port <= ushort.MaxValue; port++)
            {
                if (port != Granted)
                {
                    Denied(port, Order.Normal, "Gate.Admitted");
                }
            }
        });
        run.Test("security: the owner's authorizer denies, and says why", static () =>
            Denied(Granted, Order.First, "nobody comes first"));
        run.Test("disp-impose: of a million raises none passes the guard that the owner imposed, until it is lifted", static () =>
        {
            Snoop.Install(Granted, Order.Normal);
            int own = 0;
            for (int index = 0; index < Raises; index++)
            {
                bool isSecret = index % EachSecret == 0;
                own += index % Ports == Granted && !isSecret ? 1 : 0;
                Gatekeeper.Admit(index % Ports, isSecret);
            }

            Check.Equal(own, Snoop.Seen);
            Check.Equal(0, Snoop.Snooped);
            Check.Equal(0, Snoop.Secrets);
            Gatekeeper.Trust();
            Gatekeeper.Admit(Granted, isSecret: true);
            Check.Equal(1, Snoop.Secrets);
            Snoop.Uninstall();
            Gatekeeper.Admit(Granted, isSecret: false);
            Check.Equal(own + 1, Snoop.Seen);
        });
        run.Test("security: of a million guesses no number finds what another holder has", static () =>
        {
            ReferenceTable<string> held = new(Ports, seed: 1);
            Check.True(held.TryExternalize("held", out long number), "there is room");
            Random random = new(1);
            for (int guess = 0; guess < Guesses; guess++)
            {
                long guessed = random.NextInt64();
                Check.True(guessed == number || held.Find(guessed) is null, "a guess");
            }

            Check.True(held.Find(number) is "held", "what it was given");
            Check.True(new ReferenceTable<string>(Ports, seed: 2).Find(number) is null, "in its own table only");
        });
    }

    private static void Denied(int? port, Order order, string why)
    {
        UnauthorizedAccessException denied = Check.Throws<UnauthorizedAccessException>(() => Snoop.Install(port, order));
        Check.True(denied.Message.Contains(why, StringComparison.Ordinal), denied.Message);
    }
}
