using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// What decides among many handlers that match values, ranges and prefixes: one field is looked up, and for each interval between the ends
/// of its ranges there is a list of the handlers that can run, in their order, or a further decision on another field.
/// </summary>
/// <param name="Handlers">The handlers, in order.</param>
/// <param name="Field">The field that is looked up; null where all handlers are asked one after another.</param>
/// <param name="Starts">Where intervals begin, ascending, as ranks of the field's values; the first interval is before the first of them.</param>
/// <param name="Outcomes">For each interval the decision that remains, one more than <paramref name="Starts"/>.</param>
internal sealed record Decision(
    IReadOnlyList<int> Handlers, FieldModel? Field, IReadOnlyList<ulong> Starts, IReadOnlyList<Decision> Outcomes)
{
    /// <summary>The most handlers that are asked one after another before it is worth to look something up.</summary>
    internal const int MostAsked = 8;

    // Where ranges overlap, a handler is listed in each interval of its own. So many entries for each handler are worth it.
    private const int MostEntriesPerHandler = 16;

    /// <summary>Builds the decision among handlers.</summary>
    internal static Decision Build(ImageEvent table, IReadOnlyList<int> handlers)
    {
        Decision? best = null;
        if (handlers.Count > MostAsked)
        {
            foreach (string name in handlers.SelectMany(index => FieldsOf(table.Handlers[index].Handler)).Distinct())
            {
                if (table.Event.FindOrdered(name) is { } field && Split(table, handlers, field) is { } candidate &&
                    (best is null || Longest(candidate) < Longest(best)))
                {
                    best = candidate;
                }
            }
        }

        if (best is null)
        {
            return new Decision(handlers, null, [], []);
        }

        Dictionary<Decision, Decision> built = [];
        return best with { Outcomes = [.. best.Outcomes.Select(outcome => Refine(table, outcome, built))] };
    }

    /// <summary>Whether a handler matches any field against constants.</summary>
    internal static bool HasConstants(ImageHandler handler) => FieldsOf(handler.Handler).Any();

    /// <summary>The decisions that look something up, this one first.</summary>
    internal IEnumerable<Decision> Lookups() =>
        Field is null ? [] : Outcomes.Distinct().SelectMany(static outcome => outcome.Lookups()).Prepend(this);

    private static Decision Refine(ImageEvent table, Decision outcome, Dictionary<Decision, Decision> built)
    {
        if (!built.TryGetValue(outcome, out Decision? refined))
        {
            built[outcome] = refined = outcome.Handlers.Count > MostAsked ? Build(table, outcome.Handlers) : outcome;
        }

        return refined;
    }

    private static IEnumerable<string> FieldsOf(HandlerModel handler) =>
        handler.Matches.Where(static match => match.Reader is null).Select(static match => match.Field)
            .Concat(handler.Ranges.Select(static range => range.Field));

    private static int Longest(Decision decision) => decision.Outcomes.Max(static outcome => outcome.Handlers.Count);

    /// <summary>Splits handlers by one field.</summary>
    /// <returns>Null where that would not help: some interval keeps all, or the lists become too many.</returns>
    private static Decision? Split(ImageEvent table, IReadOnlyList<int> handlers, FieldModel field)
    {
        List<(ulong At, bool Begins, int Handler)> ends = [];
        SortedSet<int> open = [];
        foreach (int index in handlers)
        {
            (ulong low, ulong high) = BoundsOf(table.Handlers[index].Handler, field);
            if (low == 0)
            {
                open.Add(index);
            }
            else
            {
                ends.Add((low, true, index));
            }

            if (high < field.LastRank)
            {
                ends.Add((high + 1, false, index));
            }
        }

        List<ulong> starts = [];
        List<Decision> outcomes = [Asked(open, null)];
        int entries = open.Count;
        foreach (IGrouping<ulong, (ulong At, bool Begins, int Handler)> at in ends.GroupBy(static end => end.At).OrderBy(static group => group.Key))
        {
            foreach ((_, bool begins, int handler) in at)
            {
                _ = begins ? open.Add(handler) : open.Remove(handler);
            }

            starts.Add(at.Key);
            outcomes.Add(Asked(open, outcomes));
            entries += open.Count;
            if (open.Count == handlers.Count || entries > (MostEntriesPerHandler * handlers.Count))
            {
                return null;
            }
        }

        return starts.Count == 0 || outcomes[0].Handlers.Count == handlers.Count ? null : new Decision(handlers, field, starts, outcomes);
    }

    // Between values that stand alone there is mostly nothing: one object for it.
    private static Decision Asked(SortedSet<int> open, List<Decision>? known) =>
        open.Count == 0 && known?.Find(static outcome => outcome.Handlers.Count == 0) is { } nothing ? nothing : new Decision(open.ToArray(), null, [], []);

    private static (ulong Low, ulong High) BoundsOf(HandlerModel handler, FieldModel field)
    {
        foreach (MatchModel match in handler.Matches)
        {
            if (match.Reader is null && match.Field == field.Name)
            {
                return (field.Rank(match.Constant), field.Rank(match.Constant));
            }
        }

        foreach (RangeModel range in handler.Ranges)
        {
            if (range.Field == field.Name)
            {
                return (field.Rank(range.Low), field.Rank(range.High));
            }
        }

        return (0, ulong.MaxValue);
    }

    /// <summary>Decisions are told apart by what they are, not by what they hold: there are thousands.</summary>
    public bool Equals(Decision? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
