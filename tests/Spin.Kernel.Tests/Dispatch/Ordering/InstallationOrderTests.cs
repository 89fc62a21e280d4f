using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch.Ordering;

/// <summary>However handlers were installed, uninstalled and exchanged, the table tells the order that they have as a whole.</summary>
public sealed class InstallationOrderTests
{
    private const int Spindles = 3;
    private const int Statics = 3;
    private const int Most = 40;
    private const int Keys = 3;

    private static readonly SpindleContext[] s_spindles = [.. Enumerable.Range(0, Spindles)
        .Select(static number => new SpindleContext(number, new SpindleDescriptor($"S{number}", "Probe", isNucleus: false, [])))];

    /// <summary>Installs where the first number is positive, else uninstalls one of those there are; the last decides whether both at once.</summary>
    private static readonly Gen<(int Which, int Spindle, int Order, int Key, int Before, int After, bool Swaps)[]> s_changes = Gen.Select(
        Gen.Int[-2, 3], Gen.Int[0, Spindles - 1], Gen.Int[0, 2], Gen.Int[-Keys, Keys], Gen.Int[-12, Spindles], Gen.Int[-12, Spindles], Gen.Bool).Array[0, Most];

    [Fact]
    public void TheTableTells_WhatTheOracleSays() => s_changes.Sample(static changes =>
    {
        CountingTable table = new(Statics, "S1");
        InstallationList<Action, Func<bool>> list = new(table, new InstallRules(hasKey: true, isExclusive: false, limitMicroseconds: 0));
        table.List = list;
        List<Installation> active = [];
        foreach ((int which, int spindle, int order, int key, int before, int after, bool swaps) in changes)
        {
            Installation[] removed = which <= 0 && active.Count > 0 ? [active[-which % active.Count]] : [];
            InstallOptions options = new((Order)order, key < 0 ? null : key, before: Name(before), after: Name(after));
            Installation[] added = which > 0 || swaps ? [list.Create(s_spindles[spindle], null, false, static () => { }, null, options)] : [];
            List<Installation> next = [.. active.Except(removed), .. added];
            bool done = TryChange(removed, added, swaps);
            if (done != (Expected(table, next) is not null))
            {
                return false;
            }

            active = done ? next : active;
            if (list.Count != active.Count || !Actual(table).SequenceEqual(Expected(table, active)!))
            {
                return false;
            }
        }

        return true;
    });

    private static bool TryChange(Installation[] removed, Installation[] added, bool swaps)
    {
        try
        {
            if (swaps)
            {
                Bindings.Swap(removed, added);
            }
            else
            {
                Array.ForEach(removed, static installation => installation.Uninstall());
                Array.ForEach(added, static installation => installation.Install());
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static IEnumerable<object> Actual(CountingTable table) =>
        table.HandlersInOrder().Select(static place => place.Installation ?? (object)place.Handler);

    private static object[]? Expected(CountingTable table, List<Installation> active)
    {
        List<(OrderedHandler Says, object Is)> all =
        [
            .. Enumerable.Range(0, table.HandlerCount)
                .Select(static handler => (new OrderedHandler("S1", Order.Normal, null, null, isFixed: true), (object)handler)),
            .. active.OrderBy(static installation => installation.Options.Key is null ? 0 : 1).Select(static installation => (
                new OrderedHandler(
                    installation.Owner.Name, installation.Options.Order, installation.Options.Before, installation.Options.After, isFixed: false),
                (object)installation)),
        ];
        all = [.. all.OrderBy(static each => NaiveOrder.Rank(each.Says.Order))];
        return NaiveOrder.Sort([.. all.Select(static each => each.Says)])?.Select(index => all[index].Is).ToArray();
    }

    private static string? Name(int number) => number < 0 ? null : $"S{number}";
}
