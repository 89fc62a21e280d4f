using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Falls, and the image says that it is restarted: three times.</summary>
[Spindle]
public sealed partial class Phoenix
{
    private int _runs;

    /// <summary>Runs of its handler, in this life.</summary>
    internal int Runs => Volatile.Read(ref _runs);

    [Handles<Lodged>]
    private void Fall(LodgedWay way)
    {
        if (way == LodgedWay.Throw)
        {
            throw new System.InvalidOperationException("on purpose");
        }

        Volatile.Write(ref _runs, _runs + 1);
    }
}
