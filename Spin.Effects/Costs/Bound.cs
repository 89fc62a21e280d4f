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
    internal static readonly Bound Zero = new(new SortedDictionary<string, long>(StringComparer.Ordinal));

    private const string Times = "·";

    // From the lengths of a product, in order and joined, to how often it counts; a number has none.
    private readonly SortedDictionary<string, long> _terms;

    private Bound(SortedDictionary<string, long> terms) => _terms = terms;

    /// <summary>The greatest number that it stands for, where lengths are what is assumed of them.</summary>
    internal long Most
    {
        get
        {
            long most = 0;
            foreach (KeyValuePair<string, long> term in _terms)
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

    /// <summary>A number.</summary>
    internal static Bound Of(long steps) => steps <= 0 ? Zero : One("", steps);

    /// <summary>A length, or another value that state holds.</summary>
    internal static Bound OfLength(string name) => One(name, 1);

    public static Bound operator +(Bound left, Bound right)
    {
        SortedDictionary<string, long> terms = new(left._terms, StringComparer.Ordinal);
        foreach (KeyValuePair<string, long> term in right._terms)
        {
            terms[term.Key] = Interval.Add(terms.TryGetValue(term.Key, out long known) ? known : 0, term.Value);
        }

        return new Bound(terms);
    }

    public static Bound operator *(Bound left, Bound right)
    {
        Bound product = Zero;
        foreach (KeyValuePair<string, long> first in left._terms)
        {
            foreach (KeyValuePair<string, long> second in right._terms)
            {
                product += One(Join(first.Key, second.Key), Interval.Multiply(first.Value, second.Value));
            }
        }

        return product;
    }

    /// <summary>The smaller one, as far as lengths are what is assumed of them.</summary>
    internal Bound OrLess(Bound other) => other.Most < Most ? other : this;

    /// <summary>The greater one.</summary>
    internal Bound OrMore(Bound other) => other.Most > Most ? other : this;

    /// <summary>Less by a number, where it is one.</summary>
    internal Bound Less(long steps) => _terms.Count == 1 && _terms.TryGetValue("", out long number) ? Of(Interval.Add(number, -steps)) : this;

    /// <summary>As often as a step of some size fits.</summary>
    internal Bound DividedBy(long step)
    {
        SortedDictionary<string, long> terms = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, long> term in _terms)
        {
            terms.Add(term.Key, Math.Max(term.Value / step, 1));
        }

        return step <= 1 ? this : new Bound(terms);
    }

    /// <inheritdoc/>
    public override string ToString() => _terms.Count == 0 ? "0" : string.Join(" + ", _terms.Select(static term =>
        term.Key.Length == 0 ? Number(term.Value) : term.Value == 1 ? term.Key : Number(term.Value) + Times + term.Key));

    private static Bound One(string lengths, long count) => new(new SortedDictionary<string, long>(StringComparer.Ordinal) { [lengths] = count });

    private static string Number(long value) => value == long.MaxValue ? "∞" : value.ToString(CultureInfo.InvariantCulture);

    private static string Join(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : string.Join(
        Times, $"{first}{Times}{second}".Split([Times], StringSplitOptions.None).OrderBy(static name => name, StringComparer.Ordinal));

    private static int DegreeOf(string lengths) => lengths.Length == 0 ? 0 : lengths.Split([Times], StringSplitOptions.None).Length;
}
