using System;
using System.Collections.Generic;
using System.Globalization;
using Spin.Generators.Collections;

namespace Spin.Generators.Image.File;

/// <summary>Reads what an image project says of restarts, <c>3</c>, <c>Always</c> or <c>Never</c>, and quotas, <c>Memory=4M; Strands=2</c>.</summary>
internal static class PolicyParser
{
    private const string Never = "never";
    private const string Always = "always";

    /// <summary>Each quota by the name in the project: the property of the contract, the least and the most that makes sense.</summary>
    private static readonly Dictionary<string, (string Property, long Least, long Most)> s_resources = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Memory"] = ("MemoryBytes", 0, long.MaxValue),
        ["Strands"] = ("Strands", 0, int.MaxValue),
        ["Installs"] = ("Installations", 0, int.MaxValue),
        ["Processor"] = ("ProcessorPercent", 1, 100),
        ["Packets"] = ("PacketsPerSecond", 0, int.MaxValue),
    };

    /// <summary>Reads a restart.</summary>
    /// <returns>Null where it is not understood.</returns>
    internal static RestartItem? ParseRestart(string attempts, string delay)
    {
        int? count = attempts.ToLowerInvariant() switch
        {
            Never => 0,
            Always => int.MaxValue,
            _ => int.TryParse(attempts, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null,
        };
        if (count is null)
        {
            return null;
        }

        if (delay.Length == 0)
        {
            return new RestartItem(count.Value, null);
        }

        return int.TryParse(delay, NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds) && milliseconds > 0
            ? new RestartItem(count.Value, milliseconds)
            : null;
    }

    /// <summary>Reads quotas.</summary>
    /// <param name="text">The quotas as written, separated by semicolons.</param>
    /// <param name="problem">What is wrong with them, or null.</param>
    internal static EquatableArray<QuotaItem> ParseQuota(string text, out string? problem)
    {
        problem = null;
        List<QuotaItem> items = [];
        foreach (string part in text.Split(';'))
        {
            if (part.Trim().Length == 0)
            {
                continue;
            }

            string[] sides = part.Split('=');
            if (sides.Length == 2 && s_resources.TryGetValue(sides[0].Trim(), out (string Property, long Least, long Most) resource) &&
                TryParseSize(sides[1].Trim(), out long limit) && limit >= resource.Least && limit <= resource.Most)
            {
                items.Add(new QuotaItem(resource.Property, limit));
            }
            else
            {
                problem = $"'{part.Trim()}' is no quota: write Memory, Strands, Installs, Processor (percent) or Packets (a second), '=' and a number";
            }
        }

        return items.ToEquatable();
    }

    private static bool TryParseSize(string text, out long size)
    {
        const int KiloShift = 10;
        const int MegaShift = 20;
        int shift = text.Length == 0 ? 0 : text[text.Length - 1] switch
        {
            'K' or 'k' => KiloShift,
            'M' or 'm' => MegaShift,
            _ => 0,
        };
        string digits = shift == 0 ? text : text.Substring(0, text.Length - 1);
        bool isNumber = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size <= long.MaxValue >> shift;
        size <<= shift;
        return isNumber;
    }
}
