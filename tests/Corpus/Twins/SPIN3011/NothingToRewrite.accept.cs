// expects: nothing
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

    [Handles<Moved>(Order = Order.First)]
    private void Count() => _last++;
}
