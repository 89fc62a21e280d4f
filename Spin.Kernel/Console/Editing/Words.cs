using System;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Console;

/// <summary>Takes a line apart into words.</summary>
internal static class Words
{
    /// <summary>The words of a line, which spaces separate.</summary>
    internal static string[] Split(ReadOnlySpan<char> line)
    {
        var words = new GrowableArray<string>();
        while (!line.IsEmpty)
        {
            int end = line.IndexOf(' ');
            end = end < 0 ? line.Length : end;
            if (end > 0)
            {
                words.Add(line[..end].ToString());
            }

            line = line[Math.Min(end + 1, line.Length)..];
        }

        return words.Items.ToArray();
    }
}
