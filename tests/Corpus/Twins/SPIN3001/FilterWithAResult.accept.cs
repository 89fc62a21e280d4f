// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Raised to weigh something.</summary>
[Event(Level.Strand, Fold = Fold.Sum, Default = 0)]
public delegate int Weighing(in int number);

/// <summary>Rewrites it.</summary>
[Spindle]
public sealed partial class Halver
{
    private int _last;

    [Handles<Weighing>(Filter = true)]
    private void Halve(ref int number) => _last = number /= 2;
}
