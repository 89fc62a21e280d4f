// expects: SPIN3010 at "Keep"
using Spin;

namespace Corpus;

/// <summary>Raised when something moves.</summary>
[Event(Level.Dispatch)]
public delegate void Moved(int track);

/// <summary>Keeps the last of it.</summary>
[Spindle]
public sealed partial class Keeper
{
    private int _last;

    [Handles<Moved>(Async = true, Cancels = true)]
    private void Keep(int track) => _last = track;
}
