// expects: SPIN3010 at "Choose"
using Spin;

namespace Corpus;

/// <summary>Raised to choose one of several.</summary>
[Event(Level.Strand, Fold = Fold.First, Default = 0)]
public delegate int Choosing(int number);

/// <summary>Would answer later.</summary>
[Spindle]
public sealed partial class Chooser
{
    private int _last;

    [Handles<Choosing>(Async = true)]
    private int Choose(int number) => _last = number;
}
