// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Raised when one of several was chosen.</summary>
[Event(Level.Strand)]
public delegate void Chosen(int number);

/// <summary>Notes it later.</summary>
[Spindle]
public sealed partial class Chooser
{
    private int _last;

    [Handles<Chosen>(Async = true, Capacity = 8)]
    private void Note(int number) => _last = number;
}
