using System;

namespace Spin.Kernel.Console;

/// <summary>Where text for a person goes. Lines end with a line feed; what else a terminal needs is the sink's affair.</summary>
internal abstract class TextSink
{
    /// <summary>Writes text. May wait until the line has room. Strand level.</summary>
    internal abstract void Write(ReadOnlySpan<char> text);

    /// <summary>Writes text and ends the line.</summary>
    internal void WriteLine(ReadOnlySpan<char> text)
    {
        Write(text);
        Write("\n");
    }
}
