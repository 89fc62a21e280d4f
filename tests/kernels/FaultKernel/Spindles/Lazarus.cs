using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Cannot be ended and is condemned; the image says that it is always restarted. Its constructor fails now and then.</summary>
[Spindle]
public sealed partial class Lazarus
{
    private long _turns;
    private int _runs;

    /// <summary>Fails as often as a test says.</summary>
    public Lazarus()
    {
        if (RestartTests.TakeFailure())
        {
            throw new System.InvalidOperationException("on purpose");
        }
    }

    /// <summary>Runs of its handler, in this life.</summary>
    internal int Runs => Volatile.Read(ref _runs);

    [Handles<Lodged>]
    private void Hang(LodgedWay way)
    {
        if (way == LodgedWay.Hang)
        {
            try
            {
                Turn();
            }
            finally
            {
                Turn();
            }
        }

        Volatile.Write(ref _runs, _runs + 1);
    }

    private void Turn()
    {
        for (long turn = 0; turn < long.MaxValue; turn++)
        {
            Volatile.Write(ref _turns, turn);
        }
    }
}
