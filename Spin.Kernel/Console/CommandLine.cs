using System;

namespace Spin.Kernel.Console;

/// <summary>
/// The kernel's command line: words that spaces separate, most of them <c>key=value</c>. Of a key given twice the last counts.
/// Unknown keys are no error here; who reads the options says which he knows (<c>docs/command-line.md</c>).
/// </summary>
internal sealed class CommandLine
{
    private readonly string[] _words;

    /// <summary>Takes a command line apart.</summary>
    internal CommandLine(ReadOnlySpan<char> text) => _words = Words.Split(text);

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value; empty for a word without <c>=</c>.</param>
    /// <returns>Whether the key is given.</returns>
    internal bool TryGet(ReadOnlySpan<char> key, out string value)
    {
        for (int i = _words.Length - 1; i >= 0; i--)
        {
            string word = _words[i];
            int end = EndOfKey(word);
            if (word.AsSpan(0, end).SequenceEqual(key))
            {
                value = end < word.Length ? word[(end + 1)..] : "";
                return true;
            }
        }

        value = "";
        return false;
    }

    /// <summary>Tells the log which options are not known, and which may have been meant.</summary>
    /// <param name="known">The keys that somebody reads.</param>
    /// <param name="log">The log.</param>
    internal void ReportUnknown(ReadOnlySpan<string> known, ILog log)
    {
        foreach (string word in _words)
        {
            string key = word[..EndOfKey(word)];
            if (!known.Contains(key))
            {
                string guess = Spelling.Nearest(key, known) is { } nearest ? $"; did you mean {nearest}=?" : "";
                log.Write(LogLevel.Warning, $"option not known: {word}{guess}");
            }
        }
    }

    private static int EndOfKey(string word)
    {
        int end = word.IndexOf('=');
        return end < 0 ? word.Length : end;
    }
}
