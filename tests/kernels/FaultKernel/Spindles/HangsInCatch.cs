using System;
using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Loops in a catch block, without a call of any service.</summary>
[Spindle]
public sealed partial class HangsInCatch
{
    private int _spins;

    [Handles<Hung>]
    private void Hang(int way)
    {
        if (way != 2)
        {
            return;
        }

        try
        {
            throw new InvalidOperationException("on purpose");
        }
        catch (InvalidOperationException)
        {
            while (true)
            {
                Volatile.Write(ref _spins, _spins + 1);
            }
        }
    }
}
