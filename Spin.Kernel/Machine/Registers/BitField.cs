using System.Numerics;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Machine;

/// <summary>
/// Several neighbouring bits of a register and what their values mean. A property that returns a new one costs nothing.
/// </summary>
/// <typeparam name="TRegister">The register's width.</typeparam>
/// <typeparam name="TValue">The field's values: an enum over <typeparamref name="TRegister"/>, or the number itself.</typeparam>
/// <param name="shift">The number of the lowest bit.</param>
/// <param name="width">How many bits, fewer than the register has.</param>
internal readonly struct BitField<TRegister, TValue>(int shift, int width)
    where TRegister : unmanaged, IBinaryInteger<TRegister>
    where TValue : unmanaged
{
    /// <summary>The field's value in a register's content.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TValue In(TRegister content) => Unsafe.BitCast<TRegister, TValue>((content >>> shift) & Largest);

    /// <summary>The content with the field set to a value; what does not fit the field is cut off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TRegister With(TRegister content, TValue value) =>
        (content & ~(Largest << shift)) | ((Unsafe.BitCast<TValue, TRegister>(value) & Largest) << shift);

    private TRegister Largest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (TRegister.One << width) - TRegister.One;
    }
}
