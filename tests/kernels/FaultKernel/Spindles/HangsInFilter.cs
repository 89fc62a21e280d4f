using System;
using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Loops in the filter of a catch clause: while an exception is being judged, no other is thrown.</summary>
[Spindle]
public sealed partial class HangsInFilter
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
        catch (InvalidOperationException) when (Spin())
        {
            _spins = 0;
        }
    }

    private bool Spin()
    {
        while (true)
        {
            Volatile.Write(ref _spins, _spins + 1);
        }
    }
}
