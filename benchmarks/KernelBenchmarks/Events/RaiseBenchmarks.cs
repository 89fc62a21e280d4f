using Spin;

namespace KernelBenchmarks;

/// <summary>What a raise costs: every handler adds one number to a field, contained by the generated table.</summary>
internal static class RaiseBenchmarks
{
    private const int Times = 10_000;
    private const int FirstMatch = 1000;
    private const int MatchStep = 7;

    internal static void Run(Bench bench, IInstalledEvent installed)
    {
        bench.Measure("raise, 1 handler", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                OneEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 5 handlers", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                FiveEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 10 handlers", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                TenEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 50 handlers", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                FiftyEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 1 guard true, 1 handler", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                OneTrueEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 5 guards true, 5 handlers", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                FiveTrueEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 10 guards true, 10 handlers", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                TenTrueEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 50 guards false", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                FiftyFalseEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 8 matches, one holds", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                MatchEightEvent.Raise(new Mark(FirstMatch + MatchStep));
            }
        });
        bench.Measure("raise, 50 matches, one holds", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                MatchFiftyEvent.Raise(new Mark(FirstMatch + MatchStep));
            }
        });
        bench.Measure("raise, 50 matches, none holds", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                MatchFiftyEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 1,000 matches, one holds", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                MatchThousandEvent.Raise(new Mark(FirstMatch + MatchStep));
            }
        });
        bench.Measure("raise, 1,000 matches, none holds", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                MatchThousandEvent.Raise(new Mark(1));
            }
        });
        Install(bench, installed);
        bench.Measure("raise, fault contained (division by zero)", 20, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                FaultingEvent.Raise(new Mark(1));
            }
        });
    }

    private static void Install(Bench bench, IInstalledEvent installed)
    {
        int count = 0;
        bench.Measure("raise, no handler, any may be installed", Times, Raise);
        Installation[] five = new Installation[5];
        for (int index = 0; index < five.Length; index++)
        {
            five[index] = installed.Install((in mark) => count += mark.Key, null, default);
            if (index == 0)
            {
                bench.Measure("raise, 1 installed handler", Times, Raise);
            }
        }

        bench.Measure("raise, 5 installed handlers", Times, Raise);
        Uninstall(five);
        for (int index = 0; index < five.Length; index++)
        {
            five[index] = installed.Install((in mark) => count += mark.Key, static (in mark) => mark.Key > 0);
            if (index == 0)
            {
                bench.Measure("raise, 1 installed guard true, 1 handler", Times, Raise);
            }
        }

        bench.Measure("raise, 5 installed guards true, 5 handlers", Times, Raise);
        Uninstall(five);

        for (int key = 0; key < 50; key++)
        {
            installed.Install((in mark) => count += mark.Key, null, new InstallOptions(key: FirstMatch + (key * MatchStep)));
        }

        bench.Measure("raise, 50 installed for values, one holds", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                InstalledEvent.Raise(new Mark(FirstMatch + MatchStep));
            }
        });
    }

    private static void Uninstall(Installation[] installations)
    {
        foreach (Installation installation in installations)
        {
            installation.Uninstall();
        }
    }

    private static void Raise(int times)
    {
        for (int index = 0; index < times; index++)
        {
            InstalledEvent.Raise(new Mark(1));
        }
    }
}
