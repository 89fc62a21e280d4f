using System;
using CsCheck;
using Spin.Kernel.Net;
using Xunit;

namespace Spin.Kernel.Tests.Net;

public class InternetChecksumTests
{
    [Fact]
    public void Rfc1071Example_HasItsSum()
    {
        // RFC 1071, 3: the words 0001 f203 f4f5 f6f7 add up to ddf2.
        byte[] bytes = [0x00, 0x01, 0xF2, 0x03, 0xF4, 0xF5, 0xF6, 0xF7];
        Assert.Equal(unchecked((ushort)~0xDDF2), InternetChecksum.Compute(bytes));
    }

    [Fact]
    public void AnyBytes_HaveTheChecksumOfTheDefinition() =>
        Gen.Byte.Array[0, 1600].Sample(bytes => InternetChecksum.Compute(bytes) == Definition(bytes));

    [Fact]
    public void BytesInTwoParts_HaveTheChecksumOfTheWhole() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, 100]).Sample((bytes, words) =>
        {
            int cut = Math.Min(words * 2, bytes.Length / 2 * 2);
            ulong sum = InternetChecksum.Add(InternetChecksum.Add(0, bytes.AsSpan(0, cut)), bytes.AsSpan(cut));
            return InternetChecksum.Finish(sum) == Definition(bytes);
        });

    [Fact]
    public void Fields_CountAsTheirBytesInNetworkOrder()
    {
        ulong sum = InternetChecksum.Add(InternetChecksum.Add(0, 0x0A00_020Fu), (ushort)0x1234);
        Assert.Equal(Definition([0x0A, 0x00, 0x02, 0x0F, 0x12, 0x34]), InternetChecksum.Finish(sum));
    }

    /// <summary>RFC 1071, 1: the complement of the ones' complement sum of 16-bit words, word by word.</summary>
    private static ushort Definition(byte[] bytes)
    {
        uint sum = 0;
        for (int i = 0; i < bytes.Length; i += 2)
        {
            uint low = i + 1 < bytes.Length ? bytes[i + 1] : 0u;
            sum += ((uint)bytes[i] << 8) | low;
            sum = (sum & 0xFFFF) + (sum >> 16);
        }

        return (ushort)~sum;
    }
}
