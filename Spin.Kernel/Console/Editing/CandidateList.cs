using System;
using System.Collections.Generic;

namespace Spin.Kernel.Console;

/// <summary>The words that a word being typed may become: each once, in order.</summary>
/// <param name="typed">What is typed of it.</param>
internal sealed class CandidateList(string typed)
{
    private readonly List<string> _words = [];

    /// <summary>How many there are.</summary>
    internal int Count => _words.Count;

    /// <summary>What all of them begin with.</summary>
    internal string CommonBeginning
    {
        get
        {
            // In order, the first and the last differ most.
            int common = Count == 0 ? 0 : _words[0].AsSpan().CommonPrefixLength(_words[^1]);
            return Count == 0 ? "" : _words[0][..common];
        }
    }

    /// <summary>A word.</summary>
    internal string this[int index] => _words[index];

    /// <summary>Adds a word, where it begins with what is typed.</summary>
    internal void Add(string word)
    {
        if (!word.AsSpan().StartsWith(typed))
        {
            return;
        }

        int at = 0;
        while (at < Count && string.CompareOrdinal(_words[at], word) < 0)
        {
            at++;
        }

        if (at == Count || _words[at] != word)
        {
            _words.Insert(at, word);
        }
    }
}
