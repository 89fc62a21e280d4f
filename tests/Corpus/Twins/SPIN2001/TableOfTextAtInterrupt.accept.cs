// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Reads a table of numbers, which the compiler places in the image.</summary>
[Spindle]
public sealed partial class TableOfTextAtInterrupt
{
    private static readonly int[] s_names = [4, 5];
    private long _letters;

    [Handles<Sampled>]
    private void Note(long now) => _letters += s_names[now & 1];
}

/// <summary>Raised by an interrupt.</summary>
[Event(Level.Interrupt)]
public delegate void Sampled(long now);
