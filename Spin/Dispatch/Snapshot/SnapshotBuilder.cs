using System;
using System.Collections.Generic;

namespace Spin;

/// <summary>Builds what raises of an event dispatch to from the handlers that are installed.</summary>
/// <typeparam name="THandler">The event.</typeparam>
/// <typeparam name="TGuard">The event's guard.</typeparam>
/// <param name="statics">The event's static handlers.</param>
internal sealed class SnapshotBuilder<THandler, TGuard>(StaticHandlers<TGuard> statics)
    where THandler : Delegate
    where TGuard : Delegate
{
    /// <summary>Builds a view.</summary>
    /// <param name="installed">The handlers, in the order of their installation.</param>
    /// <returns>Null where raises meet static handlers only, as the image binds them.</returns>
    /// <exception cref="InvalidOperationException">The handlers would have to run in a circle.</exception>
    internal InstallationSnapshot<THandler, TGuard>? Build(List<Installation<THandler, TGuard>> installed)
    {
        if (!installed.Exists(IsOrdered) && !statics.HasImposed)
        {
            return Build(PlaceByOrder(installed));
        }

        Gaps gaps = new(statics.Count);
        List<Installation<THandler, TGuard>> others = installed.FindAll(static installation => installation.Options.Replaces is null);
        if (others.Exists(IsOrdered))
        {
            PlaceBySort(gaps, others);
        }
        else
        {
            Place(gaps, PlaceByOrder(others));
        }

        foreach (Installation<THandler, TGuard> replacing in installed.FindAll(static installation => installation.Options.Replaces is not null))
        {
            gaps.Replace(statics, replacing);
        }

        return new InstallationSnapshot<THandler, TGuard>(TakeSteps(gaps));
    }

    /// <summary>Builds a view of handlers whose order alone decides.</summary>
    internal InstallationSnapshot<THandler, TGuard>? Build(PlacedPhases<THandler, TGuard> places)
    {
        if (places.IsEmpty)
        {
            return null;
        }

        if (IsBetween(places.First, Order.First) || IsBetween(places.Normal, Order.Normal))
        {
            Gaps gaps = new(statics.Count);
            Place(gaps, places);
            return new InstallationSnapshot<THandler, TGuard>(TakeSteps(gaps)) { Places = places };
        }

        InstallationPhase<THandler, TGuard>? before = null;
        InstallationPhase<THandler, TGuard>? after = places.Last;
        PutAround(places.Normal, Order.Normal, ref before, ref after);
        PutAround(places.First, Order.First, ref before, ref after);
        return new InstallationSnapshot<THandler, TGuard>(before, after) { Places = places };
    }

    /// <summary>Whether more than its order says where a handler stands.</summary>
    internal static bool IsOrdered(Installation installation) =>
        installation.Options.Before is not null || installation.Options.After is not null || installation.Options.Replaces is not null;

    private static PlacedPhases<THandler, TGuard> PlaceByOrder(List<Installation<THandler, TGuard>> installed) => new(
        CreatePhase(installed.FindAll(static installation => installation.Order == Order.First)),
        CreatePhase(installed.FindAll(static installation => installation.Order == Order.Normal)),
        CreatePhase(installed.FindAll(static installation => installation.Order == Order.Last)));

    private static InstallationPhase<THandler, TGuard>? CreatePhase(List<Installation<THandler, TGuard>> installed)
    {
        List<Installation<THandler, TGuard>> keyed = installed.FindAll(static installation => installation.Options.Key is not null);
        return installed.Count == 0
            ? null
            : new InstallationPhase<THandler, TGuard>(
                [.. installed.FindAll(static installation => installation.Options.Key is null)],
                keyed.Count == 0 ? null : new KeyTable<THandler, TGuard>(keyed.ToArray()),
                null);
    }

    private bool IsBetween(InstallationPhase<THandler, TGuard>? phase, Order order) =>
        phase is not null && statics.GapOf(order) is > 0 and int gap && gap < statics.Count;

    private void PutAround(
        InstallationPhase<THandler, TGuard>? phase,
        Order order,
        ref InstallationPhase<THandler, TGuard>? before,
        ref InstallationPhase<THandler, TGuard>? after)
    {
        if (phase is not null && statics.GapOf(order) == statics.Count)
        {
            after = InstallationPhase<THandler, TGuard>.Chain(phase, after);
        }
        else if (phase is not null)
        {
            before = InstallationPhase<THandler, TGuard>.Chain(phase, before);
        }
    }

    private void Place(Gaps gaps, PlacedPhases<THandler, TGuard> places)
    {
        gaps.Add(statics.GapOf(Order.First), places.First);
        gaps.Add(statics.GapOf(Order.Normal), places.Normal);
        gaps.Add(statics.GapOf(Order.Last), places.Last);
    }

    /// <summary>Sorts handlers that say before or after whom they run; those that stand together make phases.</summary>
    private void PlaceBySort(Gaps gaps, List<Installation<THandler, TGuard>> installed)
    {
        List<OrderedHandler> handlers = [];
        List<Installation<THandler, TGuard>?> sources = [];
        foreach (Order order in (ReadOnlySpan<Order>)[Order.First, Order.Normal, Order.Last])
        {
            for (int handler = 0; handler < statics.Count; handler++)
            {
                if (statics.Describe(handler) is { } info && info.Order == order)
                {
                    handlers.Add(new OrderedHandler(info.SpindleName, order, null, null, isFixed: true));
                    sources.Add(null);
                }
            }

            AddAll(installed.FindAll(installation => installation.Order == order && installation.Options.Key is null));
            AddAll(installed.FindAll(installation => installation.Order == order && installation.Options.Key is not null));
        }

        PlaceTogether(gaps, Array.ConvertAll(HandlerOrder.Sort(handlers), index => sources[index]));

        void AddAll(List<Installation<THandler, TGuard>> same)
        {
            foreach (Installation<THandler, TGuard> installation in same)
            {
                InstallOptions options = installation.Options;
                handlers.Add(new OrderedHandler(installation.Owner.Name, installation.Order, options.Before, options.After, isFixed: false));
                sources.Add(installation);
            }
        }
    }

    // A phase runs those without a key first, then those with one in the order of their installation: one that does not fit begins another.
    private static void PlaceTogether(Gaps gaps, Installation<THandler, TGuard>?[] sorted)
    {
        int gap = 0;
        List<Installation<THandler, TGuard>> together = [];
        foreach (Installation<THandler, TGuard>? next in sorted)
        {
            if (next is null || (together.Count > 0 && !MayFollow(together[^1], next)))
            {
                gaps.Add(gap, CreatePhase(together));
                together.Clear();
            }

            if (next is null)
            {
                gap++;
            }
            else
            {
                together.Add(next);
            }
        }

        gaps.Add(gap, CreatePhase(together));
    }

    private static bool MayFollow(Installation last, Installation next) =>
        last.Options.Key is null || (next.Options.Key is not null && next.Sequence > last.Sequence);

    private DispatchStep<THandler, TGuard>[] TakeSteps(Gaps gaps)
    {
        List<DispatchStep<THandler, TGuard>> steps = [];
        InstallationPhase<THandler, TGuard>? phase = gaps.ChainAt(0);
        int from = 0;
        for (int handler = 0; handler < statics.Count; handler++)
        {
            TGuard? imposed = statics.ImposedOn(handler);
            if (gaps.IsReplaced(handler) || imposed is not null)
            {
                Close(handler);
                if (!gaps.IsReplaced(handler))
                {
                    steps.Add(new DispatchStep<THandler, TGuard>(null, handler, handler + 1, imposed));
                }

                from = handler + 1;
            }

            if (gaps.ChainAt(handler + 1) is { } next)
            {
                Close(handler + 1);
                phase = next;
                from = handler + 1;
            }
        }

        Close(statics.Count);
        return [.. steps];

        void Close(int to)
        {
            if (phase is not null || from < to)
            {
                steps.Add(new DispatchStep<THandler, TGuard>(phase, from, Math.Max(from, to), null));
            }

            phase = null;
        }
    }

    /// <summary>The phases that stand before each static handler and behind the last.</summary>
    private sealed class Gaps(int statics)
    {
        private readonly List<InstallationPhase<THandler, TGuard>>?[] _phases = new List<InstallationPhase<THandler, TGuard>>?[statics + 1];
        private readonly bool[] _replaced = new bool[statics];

        internal void Add(int gap, InstallationPhase<THandler, TGuard>? phase)
        {
            if (phase is not null)
            {
                (_phases[gap] ??= []).Add(phase);
            }
        }

        internal bool IsReplaced(int handler) => _replaced[handler];

        /// <summary>Puts a handler in the place of a spindle's static ones.</summary>
        internal void Replace(StaticHandlers<TGuard> handlers, Installation<THandler, TGuard> replacing)
        {
            string spindle = replacing.Options.Replaces!;
            Add(handlers.FirstOf(spindle), CreatePhase([replacing]));
            for (int handler = 0; handler < _replaced.Length; handler++)
            {
                _replaced[handler] |= handlers.Describe(handler).SpindleName == spindle;
            }
        }

        internal InstallationPhase<THandler, TGuard>? ChainAt(int gap)
        {
            InstallationPhase<THandler, TGuard>? chain = null;
            for (int index = (_phases[gap]?.Count ?? 0) - 1; index >= 0; index--)
            {
                chain = InstallationPhase<THandler, TGuard>.Chain(_phases[gap]![index], chain);
            }

            return chain;
        }
    }
}
