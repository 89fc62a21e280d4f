using System;
using Spin;

namespace KernelBenchmarks;

/// <summary>What handlers installed at run time cost, and a fault in a handler.</summary>
internal static class InstallBenchmarks
{
    private const int Times = 10_000;
    private const int FirstMatch = 1000;
    private const int MatchStep = 7;
    private const int Most = 50;
    private const int Others = 100;
    private const int Changes = 10;

    internal static void Run(Bench bench, IInstalledEvent installed)
    {
        MeasureChanges(bench, installed);
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

    /// <summary>What it costs to install a handler and to take it away again, for a value each, where there is no other and where there are a hundred.</summary>
    private static void MeasureChanges(Bench bench, IInstalledEvent installed)
    {
        MeasureChanges(bench, installed, "few others", 0);
        Installation[] others = new Installation[Others];
        for (int key = 0; key < others.Length; key++)
        {
            others[key] = InstallFor(installed, key);
        }

        MeasureChanges(bench, installed, "a hundred others", Others);
        foreach (Installation other in others)
        {
            other.Uninstall();
        }
    }

    private static void MeasureChanges(Bench bench, IInstalledEvent installed, string beside, int firstKey)
    {
        Installation[] changed = new Installation[2 * Changes]; // the first turns are not measured
        int next = 0;
        bench.Measure($"install, beside {beside}", Changes, times =>
        {
            for (int index = 0; index < times; index++)
            {
                changed[next] = InstallFor(installed, firstKey + next);
                next++;
            }
        });
        bench.Measure($"uninstall, beside {beside}", Changes, times =>
        {
            for (int index = 0; index < times; index++)
            {
                changed[--next].Uninstall();
            }
        });
    }

    private static Installation InstallFor(IInstalledEvent installed, int key) =>
        installed.Install(static (in _) => { }, null, new InstallOptions(key: key));

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
