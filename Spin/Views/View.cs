using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Spin;

/// <summary>
/// Sees bytes as a structure of numbers, where they lie: nothing is copied, nothing allocated (the VIEW of SPIN's Modula-3; Bershad et
/// al., SOSP 1995, section 2). What may be seen so is what any bytes are a value of: numbers, structures and inline arrays of them, without
/// a gap; everything else is refused (SPIN1016), in source and in compiled code. Numbers lie in the machine's order, lowest byte first:
/// for a protocol's fields there are <see cref="BigEndianUInt16"/> and its like. A field may lie at any address. Every member may be used
/// at every level.
/// </summary>
public static class View
{
    /// <summary>The number of bytes of a structure; a constant where the compiler knows it.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    public static int SizeOf<T>()
        where T : unmanaged => Unsafe.SizeOf<T>();

    /// <summary>Whether there are bytes enough for a structure.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="bytes">The bytes, as many as there are.</param>
    public static bool Fits<T>(ReadOnlySpan<byte> bytes)
        where T : unmanaged => bytes.Length >= Unsafe.SizeOf<T>();

    /// <summary>Sees the first bytes as a structure. What is returned lives as long as the bytes do, and shows what becomes of them.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="bytes">The bytes; those behind the structure are not looked at.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer bytes than the structure has: ask <see cref="Fits{T}"/> before.</exception>
    public static ref readonly T As<T>(ReadOnlySpan<byte> bytes)
        where T : unmanaged => ref MemoryMarshal.AsRef<T>(bytes);

    /// <summary>Sees the first bytes as a structure that can be written.</summary>
    /// <inheritdoc cref="As{T}(ReadOnlySpan{byte})"/>
    public static ref T As<T>(Span<byte> bytes)
        where T : unmanaged => ref MemoryMarshal.AsRef<T>(bytes);

    /// <summary>Sees bytes as a row of structures, as many as there are whole ones; bytes that are left over are not seen.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="bytes">The bytes.</param>
    public static ReadOnlySpan<T> AsSpan<T>(ReadOnlySpan<byte> bytes)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes);

    /// <summary>Sees bytes as a row of structures that can be written.</summary>
    /// <inheritdoc cref="AsSpan{T}(ReadOnlySpan{byte})"/>
    public static Span<T> AsSpan<T>(Span<byte> bytes)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes);
}
