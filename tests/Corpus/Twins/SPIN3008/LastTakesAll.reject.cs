// expects: SPIN3008 at "Weigh"
using Spin;

namespace Corpus;

/// <summary>Weighs.</summary>
[Spindle]
public sealed partial class Scale
{
    [Handles<Weighed>]
    private int Weigh(int load) => load;

    [Handles<Weighed>(Order = Order.Last)]
    private int WeighAgain(int load) => -load;
}

/// <summary>Raised to weigh.</summary>
[Event(Level.Strand, Fold = Fold.Last, Default = 0)]
public delegate int Weighed(int load);
