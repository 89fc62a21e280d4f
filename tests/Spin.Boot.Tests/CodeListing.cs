using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Spin.Boot.Tests;

/// <summary>The instructions of one function, and how control flows between them.</summary>
internal sealed partial class CodeListing
{
    private readonly SortedDictionary<ulong, ulong[]> _next = [];

    private CodeListing(string disassembly)
    {
        (ulong Address, string Text)[] lines = [.. Line().Matches(disassembly).Select(static match => (Number(match.Groups["address"].Value), match.Groups["text"].Value))];
        for (int index = 0; index < lines.Length; index++)
        {
            (ulong address, string text) = lines[index];
            ulong[] following = index + 1 < lines.Length && !Ends().IsMatch(text) && !IsThrow(lines[index..]) ? [lines[index + 1].Address] : [];
            ulong[] target = Jump().Match(text) is { Success: true } jump ? [Number(jump.Groups["target"].Value)] : [];
            _next[address] = [.. following, .. target];
        }
    }

    /// <summary>All instructions.</summary>
    internal IEnumerable<ulong> All => _next.Keys;

    /// <summary>The instructions that control reaches from the first one; so not the code of finally blocks that exceptions run.</summary>
    internal IEnumerable<ulong> Reachable => From([_next.First().Key]).Where(address => _next[address].Length > 0 || !IsThrowing(address));

    /// <summary>Those of them from which control comes back to them.</summary>
    internal IEnumerable<ulong> InLoops => Reachable.Where(address => From(_next[address]).Contains(address));

    /// <summary>Reads what <c>objdump</c> says of one function.</summary>
    internal static CodeListing Of(string disassembly) => new(disassembly);

    private static ulong Number(string text) => ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // A call that does not return is followed by a breakpoint.
    private static bool IsThrow((ulong Address, string Text)[] rest) => rest is [{ Text: var text }, { Text: "int3" }, ..] && text.StartsWith("call", StringComparison.Ordinal);

    private bool IsThrowing(ulong address) => _next[address].Length == 0 && _next.Keys.SkipWhile(other => other <= address).Any();

    private HashSet<ulong> From(IEnumerable<ulong> starts)
    {
        HashSet<ulong> seen = [];
        Stack<ulong> pending = new(starts.Where(_next.ContainsKey));
        while (pending.TryPop(out ulong address))
        {
            if (seen.Add(address))
            {
                foreach (ulong next in _next[address].Where(_next.ContainsKey))
                {
                    pending.Push(next);
                }
            }
        }

        return seen;
    }

    [GeneratedRegex(@"^ *(?<address>[0-9a-f]+):\t[^\t\n]*\t(?<text>[^\n]*?) *$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(jmp|ret|int3)\b")]
    private static partial Regex Ends();

    [GeneratedRegex(@"^j\w+ +(?<target>[0-9a-f]+)")]
    private static partial Regex Jump();
}
