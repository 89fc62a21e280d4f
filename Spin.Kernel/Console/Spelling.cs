using System;

namespace Spin.Kernel.Console;

/// <summary>Guesses which word was meant by one that is not known.</summary>
internal static class Spelling
{
    /// <summary>The known word nearest to another one.</summary>
    /// <returns>Null where none is near: more than half of the letters would have to change.</returns>
    internal static string? Nearest(ReadOnlySpan<char> word, ReadOnlySpan<string> known)
    {
        string? nearest = null;
        int distance = (word.Length / 2) + 1;
        foreach (string candidate in known)
        {
            int candidateDistance = Distance(word, candidate);
            if (candidateDistance < distance)
            {
                nearest = candidate;
                distance = candidateDistance;
            }
        }

        return nearest;
    }

    /// <summary>How many letters to insert, remove or replace to make one word of another (Levenshtein).</summary>
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int[] row = new int[right.Length + 1];
        for (int column = 0; column < row.Length; column++)
        {
            row[column] = column;
        }

        for (int line = 0; line < left.Length; line++)
        {
            int diagonal = row[0];
            row[0] = line + 1;
            for (int column = 1; column < row.Length; column++)
            {
                int replaced = diagonal + (left[line] == right[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, Math.Min(row[column], row[column - 1]) + 1);
            }
        }

        return row[^1];
    }
}
