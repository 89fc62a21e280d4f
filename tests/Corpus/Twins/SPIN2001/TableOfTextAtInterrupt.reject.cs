// expects: SPIN2001 at "s_names"
using Spin;

namespace Corpus;

/// <summary>Reads a table of references that is made when it is first used, by an interrupt.</summary>
[Spindle]
public sealed partial class TableOfTextAtInterrupt
{
    private static readonly string[] s_names = ["idle", "busy"];
    private long _letters;

    [Handles<Sampled>]
    private void Note(long now) => _letters += s_names[now & 1].Length;
}

/// <summary>Raised by an interrupt.</summary>
[Event(Level.Interrupt)]
public delegate void Sampled(long now);
