// expects: SPIN3001 at "Halve"
using Spin;

namespace Corpus;

/// <summary>Raised to weigh something.</summary>
[Event(Level.Strand, Fold = Fold.Sum, Default = 0)]
public delegate int Weighing(in int number);

/// <summary>Rewrites it, and answers as if it were a handler.</summary>
[Spindle]
public sealed partial class Halver
{
    private int _last;

    [Handles<Weighing>(Filter = true)]
    private int Halve(ref int number) => _last = number /= 2;
}
