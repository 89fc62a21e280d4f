// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Raised when something moves.</summary>
[Event(Level.Dispatch)]
public delegate void Moved(int track);

/// <summary>Looks at it.</summary>
[Spindle]
public sealed partial class Mover
{
    private int _last;

    [Handles<Moved>(Async = true)]
    private void Clamp(int track) => _last = track & 127;
}
