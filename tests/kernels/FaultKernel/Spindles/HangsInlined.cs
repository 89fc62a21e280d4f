using System.Runtime.CompilerServices;
using Spin;

namespace FaultKernel;

/// <summary>
/// Loops in a method that becomes part of its containment, and does nothing that could throw: the compiler leaves the containment's
/// <c>try</c> out.
/// </summary>
[Spindle]
public sealed partial class HangsInlined
{
    private uint _spins;

    [Handles<Hung>]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Hang(int way)
    {
        while (way == 5)
        {
            _spins++;
        }
    }
}
