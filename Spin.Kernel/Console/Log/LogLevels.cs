using System;
using System.Text;

namespace Spin.Kernel.Console;

/// <summary>The names of the log's levels, as typed and as printed.</summary>
internal static class LogLevels
{
    private static readonly string[] s_names = ["debug", "information", "warning", "error"];

    /// <summary>The names, lowest level first.</summary>
    internal static ReadOnlySpan<string> Names => s_names;

    /// <summary>The name of a level.</summary>
    internal static string NameOf(LogLevel level) => s_names[Math.Clamp((int)level, 0, s_names.Length - 1)];

    /// <summary>The level of a name, or of a name's beginning.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out LogLevel level)
    {
        for (int i = 0; i < s_names.Length; i++)
        {
            string name = s_names[i];
            if (!text.IsEmpty && text.Length <= name.Length && Ascii.EqualsIgnoreCase(text, name.AsSpan(0, text.Length)))
            {
                level = (LogLevel)i;
                return true;
            }
        }

        level = default;
        return false;
    }
}
