using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Spin.Generators.Collections;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;

namespace Spin.Generators.Tests.Image;

/// <summary>Any set of handlers is ordered as each asks, or a real cycle is shown.</summary>
public sealed class HandlerOrderingTests
{
    private const int Most = 8;

    private static readonly Gen<ImageHandler[]> s_handlers =
        Gen.Select(Gen.Int[0, Most], Gen.Int[0, 2], Gen.Int[-Most, Most], Gen.Int[-Most, Most]).Array[0, Most]
            .Select(static all => all.Select(static (each, index) => Create(index, (HandlerOrder)each.Item2, each.Item3, each.Item4)).ToArray());

    [Fact]
    public void EveryWishIsKept_OrACycleIsShown() => s_handlers.Sample(static handlers =>
    {
        IReadOnlyList<ImageHandler> sorted = HandlerOrdering.Sort(handlers, out IReadOnlyList<ImageHandler> cycle);
        if (sorted.Count != handlers.Length || sorted.Distinct().Count() != handlers.Length)
        {
            return false;
        }

        if (HasOrder(handlers))
        {
            return cycle.Count == 0 && Pairs(sorted).All(static pair => !HandlerOrdering.Precedes(pair.Later, pair.Earlier));
        }

        return cycle.Count > 0 && cycle.Zip(cycle.Skip(1).Append(cycle[0])).All(static pair => HandlerOrdering.Precedes(pair.First, pair.Second));
    });

    [Fact]
    public void TheOrderDoesNotDependOnWhereHandlersWereFound() => s_handlers.Sample(static handlers =>
        HandlerOrdering.Sort(handlers, out _).SequenceEqual(HandlerOrdering.Sort(handlers.Reverse(), out _)));

    // The oracle: closes the relation over all paths; there is an order where nobody precedes himself.
    private static bool HasOrder(ImageHandler[] handlers)
    {
        bool[,] precedes = new bool[handlers.Length, handlers.Length];
        for (int i = 0; i < handlers.Length; i++)
        {
            for (int j = 0; j < handlers.Length; j++)
            {
                precedes[i, j] = HandlerOrdering.Precedes(handlers[i], handlers[j]);
            }
        }

        for (int k = 0; k < handlers.Length; k++)
        {
            for (int i = 0; i < handlers.Length; i++)
            {
                for (int j = 0; j < handlers.Length; j++)
                {
                    precedes[i, j] |= precedes[i, k] && precedes[k, j];
                }
            }
        }

        return !Enumerable.Range(0, handlers.Length).Any(i => precedes[i, i]);
    }

    private static IEnumerable<(ImageHandler Earlier, ImageHandler Later)> Pairs(IReadOnlyList<ImageHandler> sorted) =>
        Enumerable.Range(0, sorted.Count).SelectMany(i => Enumerable.Range(i + 1, sorted.Count - i - 1).Select(j => (sorted[i], sorted[j])));

    private static ImageHandler Create(int index, HandlerOrder order, int before, int after)
    {
        SpindleModel spindle = new(
            $"S{index}", $"S{index}", "", EquatableArray<string>.Empty, "A", true, "", EquatableArray<ImportModel>.Empty, EquatableArray<HandlerModel>.Empty);
        HandlerModel handler = new(
            "E", "On", false, null, false, EquatableArray<MatchModel>.Empty, order, before < 0 ? null : $"S{before}", after < 0 ? null : $"S{after}",
            0, true, "void", EquatableArray<ParameterModel>.Empty);
        return new ImageHandler(index, spindle, handler, null);
    }
}
