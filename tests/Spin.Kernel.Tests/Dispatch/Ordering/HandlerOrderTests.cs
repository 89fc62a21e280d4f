using System;
using System.Linq;
using CsCheck;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch.Ordering;

/// <summary>Handlers are ordered as all of them ask, the earlier first where nobody asks, or a circle is named.</summary>
public sealed class HandlerOrderTests
{
    private const int Most = 10;
    private const int Spindles = 4;

    private static readonly Gen<OrderedHandler[]> s_handlers =
        Gen.Select(Gen.Int[0, Spindles], Gen.Int[0, 2], Gen.Int[-(2 * Spindles), Spindles], Gen.Int[-(2 * Spindles), Spindles], Gen.Bool).Array[0, Most]
            .Select(static all => all
                .Select(static each => new OrderedHandler(Name(each.Item1)!, (Order)each.Item2, Name(each.Item3), Name(each.Item4), each.Item5))
                .OrderBy(static handler => NaiveOrder.Rank(handler.Order))
                .ToArray());

    [Fact]
    public void AnyHandlers_StandAsTheOracleSays_OrInACircle() => s_handlers.Sample(static handlers =>
    {
        int[]? expected = NaiveOrder.Sort(handlers);
        try
        {
            int[] sorted = HandlerOrder.Sort(handlers);
            return expected is not null && sorted.SequenceEqual(expected);
        }
        catch (InvalidOperationException refusal)
        {
            return expected is null && refusal.Message.Contains(" → ", StringComparison.Ordinal);
        }
    });

    [Fact]
    public void ACircle_IsNamedInItsOrder() => Assert.Equal(
        "The handlers would have to run in a circle: A → B (installed) → C (installed, Last) → A.",
        Assert.Throws<InvalidOperationException>(static () => HandlerOrder.Sort(
        [
            new OrderedHandler("A", Order.Normal, null, "C", isFixed: true),
            new OrderedHandler("B", Order.Normal, null, "A", isFixed: false),
            new OrderedHandler("C", Order.Last, null, "B", isFixed: false),
        ])).Message);

    private static string? Name(int number) => number < 0 ? null : $"S{number}";
}
