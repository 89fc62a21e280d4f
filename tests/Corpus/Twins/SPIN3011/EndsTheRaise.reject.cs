// expects: SPIN3011 at "Clamp"
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

    [Handles<Moved>(Filter = true, Cancels = true)]
    private void Clamp(ref int track) => track &= 127;
}
