using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Computes for ever on strands of high priority; the image gives it a fifth of the processor.</summary>
/// <param name="strands">Strands.</param>
[Spindle]
public sealed partial class Hog(IStrands strands)
{
    private bool _isSated;
    private long _turns;

    /// <summary>Starts a strand that computes until <see cref="Sate"/>.</summary>
    internal IStrand Gorge() => strands.Start("hog", Compute, StrandPriority.High);

    /// <summary>Ends its strands.</summary>
    internal void Sate() => Volatile.Write(ref _isSated, true);

    private void Compute()
    {
        while (!Volatile.Read(ref _isSated))
        {
            Volatile.Write(ref _turns, _turns + 1);
        }
    }
}
