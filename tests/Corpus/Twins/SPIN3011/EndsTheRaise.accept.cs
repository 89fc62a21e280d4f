// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Raised when something moves.</summary>
[Event(Level.Dispatch)]
public delegate void Moved(int track);

/// <summary>Looks at it, for everybody.</summary>
[Spindle]
public sealed partial class Mover
{
    private int _last;

    [Handles<Moved>]
    private void See(int track) => _last = track;

    [Handles<Moved>(Cancels = true)]
    private void Clamp(int track) => _last = track & 127;
}
