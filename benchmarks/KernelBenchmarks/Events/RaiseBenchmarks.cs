using System;
using Spin;

namespace KernelBenchmarks;

/// <summary>What a raise costs: every handler adds one number to a field, contained by the generated table.</summary>
internal static class RaiseBenchmarks
{
    private const int Times = 10_000;
    private const int FirstMatch = 1000;
    private const int MatchStep = 7;
    private const int Most = 50;

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
        MeasureGrowing(bench, "handlers", () => installed.Install((in mark) => count += mark.Key, null, default));
        MeasureGrowing(bench, "guards true, handlers", () => installed.Install((in mark) => count += mark.Key, static (in mark) => mark.Key > 0));
        MeasureGrowing(bench, "guards false", () => installed.Install((in mark) => count += mark.Key, static (in mark) => mark.Key < 0));

        for (int key = 0; key < Most; key++)
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

    /// <summary>Measures with 1, 5, 10 and 50 of them, and takes them away again.</summary>
    private static void MeasureGrowing(Bench bench, string what, Func<Installation> install)
    {
        Installation[] all = new Installation[Most];
        for (int count = 1; count <= all.Length; count++)
        {
            all[count - 1] = install();
            if (count is 1 or 5 or 10 or Most)
            {
                bench.Measure($"raise, {count} installed {what}", Times, Raise);
            }
        }

        foreach (Installation installation in all)
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
