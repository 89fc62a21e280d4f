using System;
using System.Collections.Generic;
using Spin.Sdk.Symbols;

namespace Spin.Verifier.MachineCode;

/// <summary>A piece of code with a name.</summary>
/// <param name="Start">The address of its first byte.</param>
/// <param name="End">One past its last byte.</param>
/// <param name="Symbols">Its symbols, more than one where code was folded or is exported.</param>
internal sealed record CodeFunction(ulong Start, ulong End, IReadOnlyList<string> Symbols)
{
    /// <summary>Whether it is the code of a <c>finally</c>, which its method calls with the method's own frame pointer.</summary>
    internal bool IsFunclet { get; init; }

    /// <summary>What a person calls it: of several names the longest, which is the compiler's own.</summary>
    internal string Name { get; } = MethodName.Of(Longest(Symbols));

    /// <summary>Whether one of its symbols fulfils a condition.</summary>
    internal bool HasSymbol(Predicate<string> condition)
    {
        foreach (string symbol in Symbols)
        {
            if (condition(symbol))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an address lies in it.</summary>
    internal bool Contains(ulong address) => address >= Start && address < End;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Longest(IReadOnlyList<string> symbols)
    {
        string longest = symbols[0];
        foreach (string symbol in symbols)
        {
            if (symbol.Length > longest.Length)
            {
                longest = symbol;
            }
        }

        return longest;
    }
}
