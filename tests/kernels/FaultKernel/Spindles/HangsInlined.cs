using System.Runtime.CompilerServices;
using Spin;

namespace FaultKernel;

/// <summary>
/// Loops in a method that becomes part of its containment, and does nothing that could throw: only what the containment itself calls keeps the
/// compiler from leaving its <c>try</c> out.
/// </summary>
[Spindle]
public sealed partial class HangsInlined
{
    /// <summary>What it is asked to loop by.</summary>
    internal const int Way = 5;

    private uint _spins;

    [Handles<Hung>]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Hang(int way)
    {
        while (way == Way)
        {
            _spins++;
        }
    }
}
