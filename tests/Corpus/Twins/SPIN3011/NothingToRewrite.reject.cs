// expects: SPIN3011 at "Count"
using Spin;

namespace Corpus;

/// <summary>Raised when something moves.</summary>
[Event(Level.Dispatch)]
public delegate void Moved();

/// <summary>Looks at it.</summary>
[Spindle]
public sealed partial class Mover
{
    private int _last;

    [Handles<Moved>(Filter = true)]
    private void Count() => _last++;
}
