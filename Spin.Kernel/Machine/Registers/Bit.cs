using System.Numerics;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Machine;

/// <summary>One bit of a register, declared like a line of the datasheet's table. A property that returns a new one costs nothing.</summary>
/// <typeparam name="TRegister">The register's width.</typeparam>
/// <param name="position">The bit's number, 0 the lowest.</param>
internal readonly struct Bit<TRegister>(int position)
    where TRegister : unmanaged, IBinaryInteger<TRegister>
{
    /// <summary>Whether the bit is set in a register's content.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool In(TRegister content) => (content & Mask) != TRegister.Zero;

    /// <summary>The content with the bit set or cleared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TRegister With(TRegister content, bool value) => value ? content | Mask : content & ~Mask;

    /// <summary>The content in which this bit alone is set.</summary>
    internal TRegister Mask
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TRegister.One << position;
    }
}
