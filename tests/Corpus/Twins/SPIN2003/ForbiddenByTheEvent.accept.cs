// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Gives pages back in bounded time.</summary>
[Spindle]
public sealed partial class Pages
{
    private int _given;

    [Handles<PagesWanted>]
    private void Give(int pages)
    {
        int given = 0;
        while (given < pages)
        {
            given += 1;
        }

        _given = given;
    }
}

/// <summary>Raised where pages are wanted soon.</summary>
[Event(Level.Strand, Forbids = Effects.Unbounded)]
public delegate void PagesWanted(int pages);
