using System;
using System.Buffers.Text;

namespace Spin.Kernel.Boot;

/// <summary>
/// The option <c>heap=</c>: the most bytes that objects may take, with K, M or G behind the number. It is read before there is a heap,
/// so from the bytes and without allocating.
/// </summary>
internal static class HeapOption
{
    /// <summary>The option's key.</summary>
    internal const string Key = "heap";

    private const ulong Smallest = 1 << 20;
    private const ulong Largest = 1UL << 40;

    private static ReadOnlySpan<byte> Prefix => "heap="u8;

    /// <summary>The limit that a command line asks for.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="bytes">The limit; 0 where none is asked for, or one that cannot be had.</param>
    /// <returns>False where the option is there and not understood.</returns>
    internal static bool TryRead(ReadOnlySpan<byte> line, out ulong bytes)
    {
        bytes = 0;
        bool understood = true;
        while (!line.IsEmpty)
        {
            int end = line.IndexOf((byte)' ');
            ReadOnlySpan<byte> word = end < 0 ? line : line[..end];
            line = end < 0 ? [] : line[(end + 1)..];
            if (word.StartsWith(Prefix))
            {
                understood = TryParse(word[Prefix.Length..], out bytes);
            }
        }

        return understood;
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out ulong bytes)
    {
        if (!Utf8Parser.TryParse(text, out bytes, out int length))
        {
            return false;
        }

        int shift = ShiftOf(text[length..]);
        bool fits = shift >= 0 && bytes <= Largest >> shift && bytes << shift >= Smallest;
        bytes = fits ? bytes << shift : 0;
        return fits;
    }

    private static int ShiftOf(ReadOnlySpan<byte> unit) => unit switch
    {
        [] => 0,
        [(byte)'K' or (byte)'k'] => 10,
        [(byte)'M' or (byte)'m'] => 20,
        [(byte)'G' or (byte)'g'] => 30,
        _ => -1,
    };
}
