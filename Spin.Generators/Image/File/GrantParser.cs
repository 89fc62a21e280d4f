using System;
using System.Collections.Generic;
using System.Globalization;
using Spin.Generators.Collections;

namespace Spin.Generators.Image.File;

/// <summary>Reads the grants of a spindle item: <c>IUdp; DatagramArrived:7,0x35,5000-5010</c>.</summary>
internal static class GrantParser
{
    private const string HexPrefix = "0x";

    // All ports of a protocol; whoever needs more grants all values.
    private const long LongestRange = 65536;

    /// <summary>Reads one grant.</summary>
    /// <param name="text">The grant as written.</param>
    /// <param name="problem">What is wrong with it, where the result is null.</param>
    internal static GrantItem? Parse(string text, out string? problem)
    {
        int colon = text.IndexOf(':');
        string name = (colon < 0 ? text : text.Substring(0, colon)).Trim();
        if (name.Length == 0)
        {
            problem = $"the grant '{text.Trim()}' has no name";
            return null;
        }

        List<long> values = [];
        if (colon >= 0)
        {
            foreach (string part in text.Substring(colon + 1).Split(','))
            {
                if (!TryAddValues(part.Trim(), values))
                {
                    problem = $"'{part.Trim()}' in the grant '{text.Trim()}' is no value: write a number, 0x and a hexadecimal number, or low-high of at most {LongestRange} values";
                    return null;
                }
            }
        }

        problem = null;
        return new GrantItem(name, values.ToEquatable());
    }

    private static bool TryAddValues(string part, List<long> values)
    {
        // A minus sign in front is a negative number, not a range.
        int dash = part.IndexOf('-', Math.Min(1, part.Length));
        if (dash < 0)
        {
            bool single = TryParseNumber(part, out long value);
            values.Add(value);
            return single;
        }

        if (!TryParseNumber(part.Substring(0, dash).Trim(), out long low) ||
            !TryParseNumber(part.Substring(dash + 1).Trim(), out long high) ||
            high < low || unchecked((ulong)(high - low)) >= (ulong)LongestRange)
        {
            return false;
        }

        for (long value = low; value <= high; value++)
        {
            values.Add(value);
        }

        return true;
    }

    private static bool TryParseNumber(string text, out long value) =>
        text.StartsWith(HexPrefix, StringComparison.OrdinalIgnoreCase)
            ? long.TryParse(text.Substring(HexPrefix.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
