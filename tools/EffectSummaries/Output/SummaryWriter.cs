using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Spin.Analysis;
using Spin.Analysis.Il;
using Spin.Analysis.Library;
using Spin.EffectSummaries.Reading;
using Spin.EffectSummaries.Solving;

namespace Spin.EffectSummaries.Output;

/// <summary>Writes summaries in the form that <see cref="SummaryText"/> reads: types, and below each its members; overloads that do the same are one line.</summary>
internal static class SummaryWriter
{
    private const string Head = """
        # What the members of the class library do that spindles may call. Written by tools/EffectSummaries from the IL of the class
        # library with which kernels are compiled, and from reviewed.effects: change that, or the tool, and run
        #   dotnet run --project tools/EffectSummaries -- write

        """;

    /// <summary>The text of all summaries.</summary>
    internal static string Write(LibrarySolution solution)
    {
        StringBuilder text = new(Head);
        IEnumerable<Line> lines = solution.Members.Select(member => new Line(member.Id, Describe(solution.Solve(member.Id), member.Method)));
        foreach (IGrouping<string, Line> type in lines.GroupBy(static line => line.Type).OrderBy(static type => type.Key, StringComparer.Ordinal))
        {
            _ = text.Append(type.Key).Append('\n');
            foreach (IGrouping<string, Line> overloads in type.GroupBy(static line => line.Name).OrderBy(static overloads => overloads.Key, StringComparer.Ordinal))
            {
                bool areAlike = overloads.Select(static line => line.Effects).Distinct().Count() == 1;
                foreach (Line line in areAlike ? overloads.Take(1) : overloads)
                {
                    _ = text.Append(' ').Append(line.Name).Append(areAlike ? "" : line.Parameters.Length == 0 ? "()" : line.Parameters);
                    _ = (line.Effects.Length == 0 ? text : text.Append(": ").Append(line.Effects)).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static string Describe(InstanceSummary summary, IlMethod method)
    {
        bool isInstance = !method.IsStatic;
        List<string> parts = [];
        Effect effects = summary.Effects | (summary.Callbacks.All(callback => IsToldToSpindles(callback, isInstance)) ? Effect.None : Effect.Unknown);
        parts.AddRange(SummaryText.Words.Where(word => (effects & word.Effect) != 0).Select(static word => word.Word));
        if (summary.Walks || (effects & Effect.Unknown) != 0)
        {
            parts.Add(SummaryText.Walks);
        }

        parts.AddRange(summary.Callbacks.Where(callback => IsToldToSpindles(callback, isInstance)).Select(callback => SummaryText.Write(Narrow(callback, summary.Callbacks))).Distinct().Order(StringComparer.Ordinal));
        return string.Join("; ", parts);
    }

    // What can write itself into a span is asked for no text: bodies test the one interface before the other.
    private static Callback Narrow(Callback callback, HashSet<Callback> all)
    {
        if (callback is not { Owner: "System.IFormattable" or "System.Object", Name: "ToString", Unless: null })
        {
            return callback;
        }

        foreach (string formattable in (string[])["System.ISpanFormattable", "System.IUtf8SpanFormattable"])
        {
            if (all.Contains(new Callback(callback.Source, callback.Position, formattable, "TryFormat")))
            {
                return callback with { Unless = formattable };
            }
        }

        return callback;
    }

    // Functions, comparers, formatters and members of type arguments are followed; any other object may be one of the class library.
    private static bool IsToldToSpindles(Callback callback, bool isInstance) =>
        callback.Source is CallbackSource.TypeArgument or CallbackSource.MethodArgument || (callback.Owner is null or
            "System.Collections.Generic.IEqualityComparer`1" or "System.Collections.Generic.IComparer`1" or "System.Collections.IComparer" or "System.Collections.IEqualityComparer" or
            "System.IFormatProvider" or "System.ICustomFormatter") && (callback.Source == CallbackSource.Argument || isInstance && callback.Position == 0);

    private sealed record Line(string Id, string Effects)
    {
        private readonly int _end = CompiledSummaries.EndOfName(Id);

        internal string Type => Id[..Id.LastIndexOf('.', _end - 1)];

        internal string Name => Id[(Type.Length + 1).._end];

        internal string Parameters => Id[_end..];
    }
}
