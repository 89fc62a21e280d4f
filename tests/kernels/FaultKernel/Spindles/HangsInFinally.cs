using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Loops over a service, and where that is ended, loops on in the finally block that ends it.</summary>
[Spindle]
public sealed partial class HangsInFinally(IClock clock)
{
    private int _spins;
    private int _finallyRuns;

    /// <summary>How often the finally block was reached.</summary>
    internal int FinallyRuns => Volatile.Read(ref _finallyRuns);

    [Handles<Hung>]
    private void Hang(int way)
    {
        if (way != 3)
        {
            return;
        }

        try
        {
            while (clock.Nanoseconds >= 0)
            {
            }
        }
        finally
        {
            _finallyRuns++;
            while (true)
            {
                Volatile.Write(ref _spins, _spins + 1);
            }
        }
    }
}
