using System.Linq;
using CsCheck;
using Spin.Generators.Image.Emit;

namespace Spin.Generators.Tests.Image;

/// <summary>The hash is perfect, whatever the values.</summary>
public sealed class KeyHashTests
{
    [Fact]
    public void NarrowValues_HashPerfectly() => Gen.UInt.HashSet[9, 1500].Sample(static values =>
        IsPerfect(values.Select(static value => (ulong)value).ToArray(), isWide: false), iter: 30);

    [Fact]
    public void WideValues_HashPerfectly() => Gen.ULong.HashSet[9, 1500].Sample(static values =>
        IsPerfect([.. values], isWide: true), iter: 30);

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(1024UL)]
    [InlineData(65536UL)]
    public void Strides_HashPerfectly(ulong stride) =>
        Assert.True(IsPerfect([.. Enumerable.Range(0, 1000).Select(i => (ulong)i * stride)], isWide: stride > 1024));

    private static bool IsPerfect(ulong[] values, bool isWide)
    {
        KeyHash hash = KeyHash.Build(values, isWide);
        return Enumerable.Range(0, values.Length).All(index =>
        {
            uint mixed = KeyHash.HashOf(values[index], hash.Multiplier, isWide);
            int slot = (int)((mixed >> hash.SlotShift) & (uint)hash.SlotMask) ^ hash.Displacements[mixed >> hash.BucketShift];
            return hash.Slots[slot] == index;
        });
    }
}
