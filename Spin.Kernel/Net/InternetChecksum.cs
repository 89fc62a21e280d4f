using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Spin.Kernel.Net;

/// <summary>
/// The Internet checksum (RFC 1071). Its sum does not depend on the byte order (RFC 1071, 2 (B)): words are added as the machine
/// reads them, 64 bits at a time, and only the result is brought into network order.
/// </summary>
internal static class InternetChecksum
{
    private const int FoldBits = 16;
    private const int HalfBits = 32;

    /// <summary>Adds bytes that begin at an even offset of what is summed.</summary>
    /// <param name="sum">The sum so far, 0 at first.</param>
    /// <param name="bytes">The bytes; an odd last one counts as if a zero followed.</param>
    internal static ulong Add(ulong sum, ReadOnlySpan<byte> bytes)
    {
        // The halves of a word are added apart, so that no carry is lost; a packet is too short for their sum to overflow.
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        int index = 0;
        for (; index + 3 < words.Length; index += 4)
        {
            ulong first = words[index];
            ulong second = words[index + 1];
            ulong third = words[index + 2];
            ulong fourth = words[index + 3];
            sum += (uint)first + (first >> HalfBits) + (uint)second + (second >> HalfBits);
            sum += (uint)third + (third >> HalfBits) + (uint)fourth + (fourth >> HalfBits);
        }

        for (; index < words.Length; index++)
        {
            sum += (uint)words[index] + (words[index] >> HalfBits);
        }

        ReadOnlySpan<byte> rest = bytes[(words.Length * sizeof(ulong))..];
        while (rest.Length >= sizeof(ushort))
        {
            sum += BinaryPrimitives.ReadUInt16LittleEndian(rest);
            rest = rest[sizeof(ushort)..];
        }

        return rest.IsEmpty ? sum : sum + rest[0];
    }

    /// <summary>Adds a 32-bit field given in host order.</summary>
    internal static ulong Add(ulong sum, uint field) => sum + BinaryPrimitives.ReverseEndianness(field);

    /// <summary>Adds a 16-bit field given in host order.</summary>
    internal static ulong Add(ulong sum, ushort field) => sum + BinaryPrimitives.ReverseEndianness(field);

    /// <summary>
    /// The checksum in host order: the complement of the folded sum. Over bytes that hold a right checksum it is 0.
    /// </summary>
    internal static ushort Finish(ulong sum)
    {
        while (sum > ushort.MaxValue)
        {
            sum = (sum & ushort.MaxValue) + (sum >> FoldBits);
        }

        return (ushort)~BinaryPrimitives.ReverseEndianness((ushort)sum);
    }

    /// <summary>The checksum of bytes, in host order.</summary>
    internal static ushort Compute(ReadOnlySpan<byte> bytes) => Finish(Add(0, bytes));
}
