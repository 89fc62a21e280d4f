using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Keeps the Dispatch worker: its loops have a bound, after some hundred years.</summary>
[Spindle]
public sealed partial class HangsOnWorker
{
    private long _turns;

    [Handles<Polled>]
    private void Hang(bool hang)
    {
        if (!hang)
        {
            return;
        }

        try
        {
            Turn();
        }
        finally
        {
            Turn();
        }
    }

    private void Turn()
    {
        for (long turn = 0; turn < long.MaxValue; turn++)
        {
            Volatile.Write(ref _turns, turn);
        }
    }
}
