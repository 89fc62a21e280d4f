using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Spin.Analysis.Costs;

/// <summary>
/// A number of steps: a sum of products of lengths, such as <c>4 + 12·Payload.Length</c>. Coefficients saturate.
/// </summary>
internal sealed class Bound
{
    /// <summary>What a length is taken to be of which nothing is known: the bytes of an Ethernet frame.</summary>
    internal const long AssumedLength = 1500;

    /// <summary>Nothing to do.</summary>
    internal static readonly Bound Zero = new(0, null);

    private const string Times = "·";

    private static readonly Bound s_one = new(1, null);

    // Most bounds are a number and nothing else: it is kept apart, so that adding numbers makes no collection.
    private readonly long _number;

    // From the lengths of a product, in order and joined, to how often it counts.
    private readonly SortedDictionary<string, long>? _terms;

    private Bound(long number, SortedDictionary<string, long>? terms)
    {
        _number = number;
        _terms = terms;
    }

    /// <summary>The greatest number that it stands for, where lengths are what is assumed of them.</summary>
    internal long Most
    {
        get
        {
            long most = _number;
            foreach (KeyValuePair<string, long> term in Products)
            {
                long product = term.Value;
                for (int degree = DegreeOf(term.Key); degree > 0; degree--)
                {
                    product = Interval.Multiply(product, AssumedLength);
                }

                most = Interval.Add(most, product);
            }

            return most;
        }
    }

    private IEnumerable<KeyValuePair<string, long>> Products => _terms is null ? [] : _terms;

    /// <summary>The number that it is; null where it depends on lengths.</summary>
    internal long? Count => _terms is null ? _number : null;

    /// <summary>A number.</summary>
    internal static Bound Of(long steps) => steps switch { <= 0 => Zero, 1 => s_one, _ => new Bound(steps, null) };

    /// <summary>A length, or another value that state holds.</summary>
    internal static Bound OfLength(string name) => new(0, new SortedDictionary<string, long>(StringComparer.Ordinal) { [name] = 1 });

    public static Bound operator +(Bound left, Bound right)
    {
        long number = Interval.Add(left._number, right._number);
        if (left._terms is null || right._terms is null)
        {
            return new Bound(number, left._terms ?? right._terms);
        }

        SortedDictionary<string, long> terms = new(left._terms, StringComparer.Ordinal);
        foreach (KeyValuePair<string, long> term in right._terms)
        {
            Add(terms, term.Key, term.Value);
        }

        return new Bound(number, terms);
    }

    public static Bound operator *(Bound left, Bound right)
    {
        long number = Interval.Multiply(left._number, right._number);
        if (left._terms is null && right._terms is null)
        {
            return Of(number);
        }

        SortedDictionary<string, long> terms = new(StringComparer.Ordinal);
        AddTimes(terms, right, left._number);
        AddTimes(terms, left, right._number);
        foreach (KeyValuePair<string, long> first in left.Products)
        {
            foreach (KeyValuePair<string, long> second in right.Products)
            {
                Add(terms, Join(first.Key, second.Key), Interval.Multiply(first.Value, second.Value));
            }
        }

        return new Bound(number, terms.Count == 0 ? null : terms);
    }

    /// <summary>The smaller one, as far as lengths are what is assumed of them.</summary>
    internal Bound OrLess(Bound other) => other.Most < Most ? other : this;

    /// <summary>The greater one.</summary>
    internal Bound OrMore(Bound other) => other.Most > Most ? other : this;

    /// <summary>Less by a number, where it is one.</summary>
    internal Bound Less(long steps) => _terms is null && _number > 0 ? Of(Interval.Add(_number, -steps)) : this;

    /// <summary>As often as a step of some size is taken on the way, the last one even if it leads beyond.</summary>
    internal Bound DividedBy(long step)
    {
        if (step <= 1)
        {
            return this;
        }

        SortedDictionary<string, long>? terms = _terms is null ? null : new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, long> term in Products)
        {
            terms!.Add(term.Key, Ceiling(term.Value, step));
        }

        return new Bound(Ceiling(_number, step), terms);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(" + ", (_number == 0 && _terms is not null ? [] : (string[])[Number(_number)]).Concat(Products.Select(static term =>
        term.Value == 1 ? term.Key : Number(term.Value) + Times + term.Key)));

    private static long Ceiling(long value, long step) => (value / step) + (value % step == 0 ? 0 : 1);

    private static void Add(SortedDictionary<string, long> terms, string lengths, long count) =>
        terms[lengths] = Interval.Add(terms.TryGetValue(lengths, out long known) ? known : 0, count);

    private static void AddTimes(SortedDictionary<string, long> terms, Bound lengths, long times)
    {
        foreach (KeyValuePair<string, long> term in times == 0 ? [] : lengths.Products)
        {
            Add(terms, term.Key, Interval.Multiply(term.Value, times));
        }
    }

    private static string Number(long value) => value == long.MaxValue ? "∞" : value.ToString(CultureInfo.InvariantCulture);

    private static string Join(string first, string second) => string.Join(
        Times, $"{first}{Times}{second}".Split([Times], StringSplitOptions.None).OrderBy(static name => name, StringComparer.Ordinal));

    private static int DegreeOf(string lengths) => lengths.Split([Times], StringSplitOptions.None).Length;
}
