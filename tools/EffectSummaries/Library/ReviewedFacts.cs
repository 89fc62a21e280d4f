using System;
using System.Collections.Generic;
using System.IO;
using Spin.Analysis;
using Spin.Analysis.Il;
using Spin.Analysis.Library;

namespace Spin.EffectSummaries.Library;

/// <summary>What was found by reading, where the IL says too much or nothing: functions of a type on a line, with their effects and the reason.</summary>
internal sealed class ReviewedFacts
{
    private const char Separator = '|';
    private const string Compares = "compares";

    private readonly Dictionary<string, ReviewedFact> _facts = new(StringComparer.Ordinal);

    // The functions that have a line, whatever their parameters.
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Every line.</summary>
    internal IEnumerable<ReviewedFact> All => _facts.Values;

    /// <summary>Reads a file.</summary>
    internal static ReviewedFacts Read(string file)
    {
        ReviewedFacts facts = new();
        foreach (string line in File.ReadLines(file))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] parts = line.Split(Separator);
            if (parts.Length != 3 || parts[2].Trim().Length == 0)
            {
                throw new InvalidDataException($"{file}: '{line}' is not 'Type::Member Member | effects | reason'.");
            }

            string[] names = parts[0].Trim().Split("::");
            foreach (string member in names[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                ReviewedFact fact = new($"{names[0]}::{member}", EffectsIn(parts[1], file), parts[1].Contains(Compares, StringComparison.Ordinal), parts[1].Contains(SummaryText.Walks, StringComparison.Ordinal), parts[2].Trim());
                if (!facts._facts.TryAdd(fact.Function, fact))
                {
                    throw new InvalidDataException($"{file}: {fact.Function} stands on two lines.");
                }

                _ = facts._names.Add(fact.Function.Split('(')[0]);
            }
        }

        return facts;
    }

    /// <summary>What was found of a function.</summary>
    internal ReviewedFact? Find(IlMethod method)
    {
        string name = method.Module.NameOf(method.Owner) + "::" + method.Name;
        if (_names.Contains(name))
        {
            ReviewedFact? fact = _facts.GetValueOrDefault(name) ?? _facts.GetValueOrDefault(name + ParametersOf(IlMemberId.Of(method)));
            if (fact is not null)
            {
                fact.IsUsed = true;
            }

            return fact;
        }

        return null;
    }

    private static string ParametersOf(string id) => id.IndexOf('(', StringComparison.Ordinal) is var start and >= 0 ? id[start..] : "()";

    private static Effect EffectsIn(string text, string file)
    {
        Effect effects = Effect.None;
        foreach (string name in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            effects |= name switch
            {
                "nothing" or "once" or "seldom" or SummaryText.Walks or Compares => Effect.None,
                "allocates" => Effect.Allocates,
                "blocks" => Effect.Blocks,
                "writes" => Effect.Writes,
                "reads" => Effect.Reads,
                "unknown" => Effect.Unknown,
                _ => throw new InvalidDataException($"{file}: '{name}' is no effect."),
            };
        }

        return effects;
    }
}
