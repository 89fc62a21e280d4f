using System.Collections.Generic;
using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Takes what it can get; the image gives it two strands, three handlers and two megabytes.</summary>
/// <param name="strands">Strands, as many as it gets.</param>
/// <param name="installs">Handlers, as many as it gets.</param>
[Spindle]
public sealed partial class Greedy(IStrands strands, IProvokedEvent installs)
{
    private const int Piece = 10_000;
    private const int Forever = int.MaxValue;

    private readonly List<byte[]> _hoard = [];
    private int _runs;

    /// <summary>Runs of the handlers that it installed.</summary>
    internal int Runs => Volatile.Read(ref _runs);

    /// <summary>What it has got hold of.</summary>
    internal int Hoarded => _hoard.Count * Piece;

    /// <summary>Starts a strand that stays.</summary>
    internal IStrand StartStrand() => strands.Start("greedy", () => strands.Sleep(Forever));

    /// <summary>Starts a strand that ends at once.</summary>
    internal IStrand StartShortStrand() => strands.Start("modest", static () => { });

    /// <summary>Installs a handler.</summary>
    internal Installation Install() => installs.Install(_ => Volatile.Write(ref _runs, _runs + 1));

    [Handles<Lodged>]
    private void Hoard(LodgedWay way)
    {
        while (way == LodgedWay.Hoard)
        {
            _hoard.Add(new byte[Piece]);
        }
    }
}
