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

    // In the order of their lengths; null for none.
    private readonly Term[]? _terms;

    private Bound(long number, Term[]? terms)
    {
        _number = number;
        _terms = terms;
        Most = number;
        foreach (Term term in Terms)
        {
            Most = Interval.Add(Most, term.Most);
        }
    }

    /// <summary>The greatest number that it stands for, where lengths are what is assumed of them.</summary>
    internal long Most { get; }

    /// <summary>The number that it is; null where it depends on lengths.</summary>
    internal long? Count => _terms is null ? _number : null;

    private ReadOnlySpan<Term> Terms => _terms;

    /// <summary>A number.</summary>
    internal static Bound Of(long steps) => steps switch { <= 0 => Zero, 1 => s_one, _ => new Bound(steps, null) };

    /// <summary>A length, or another value that state holds.</summary>
    internal static Bound OfLength(string name) => new(0, [new Term(name, 1)]);

    public static Bound operator +(Bound left, Bound right)
    {
        long number = Interval.Add(left._number, right._number);
        return left._terms is null && right._terms is null ? Of(number) : new Bound(number, left._terms is null || right._terms is null ? left._terms ?? right._terms : Merge([.. left._terms, .. right._terms]));
    }

    public static Bound operator *(Bound left, Bound right)
    {
        long number = Interval.Multiply(left._number, right._number);
        if (left._terms is null && right._terms is null)
        {
            return Of(number);
        }

        List<Term> products = [];
        AddTimes(products, right, left._number);
        AddTimes(products, left, right._number);
        foreach (Term first in left.Terms)
        {
            foreach (Term second in right.Terms)
            {
                products.Add(new Term(Join(first.Lengths, second.Lengths), Interval.Multiply(first.Count, second.Count)));
            }
        }

        return new Bound(number, products.Count == 0 ? null : Merge(products));
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

        return new Bound(Ceiling(_number, step), _terms is null ? null : Array.ConvertAll(_terms, term => term with { Count = Ceiling(term.Count, step) }));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(" + ", (_number == 0 && _terms is not null ? [] : (string[])[Number(_number)]).Concat((_terms ?? []).Select(static term =>
        term.Count == 1 ? term.Lengths : Number(term.Count) + Times + term.Lengths)));

    private static long Ceiling(long value, long step) => (value / step) + (value % step == 0 ? 0 : 1);

    // In order, each product of lengths once.
    private static Term[] Merge(List<Term> terms)
    {
        terms.Sort(static (first, second) => string.CompareOrdinal(first.Lengths, second.Lengths));
        int last = 0;
        for (int next = 1; next < terms.Count; next++)
        {
            if (terms[next].Lengths == terms[last].Lengths)
            {
                terms[last] = terms[last] with { Count = Interval.Add(terms[last].Count, terms[next].Count) };
            }
            else
            {
                terms[++last] = terms[next];
            }
        }

        terms.RemoveRange(last + 1, terms.Count - last - 1);
        return [.. terms];
    }

    private static void AddTimes(List<Term> products, Bound lengths, long times)
    {
        foreach (Term term in times == 0 ? [] : lengths.Terms)
        {
            products.Add(term with { Count = Interval.Multiply(term.Count, times) });
        }
    }

    private static string Number(long value) => value == long.MaxValue ? "∞" : value.ToString(CultureInfo.InvariantCulture);

    private static string Join(string first, string second) => string.Join(
        Times, $"{first}{Times}{second}".Split([Times], StringSplitOptions.None).OrderBy(static name => name, StringComparer.Ordinal));

    /// <summary>A product of lengths, as often as it counts.</summary>
    /// <param name="Lengths">The lengths, in order and joined.</param>
    /// <param name="Count">How often.</param>
    private readonly record struct Term(string Lengths, long Count)
    {
        /// <summary>The greatest number that it stands for.</summary>
        internal long Most
        {
            get
            {
                long product = Interval.Multiply(Count, AssumedLength);
                foreach (char character in Lengths)
                {
                    product = character == Times[0] ? Interval.Multiply(product, AssumedLength) : product;
                }

                return product;
            }
        }
    }
}
