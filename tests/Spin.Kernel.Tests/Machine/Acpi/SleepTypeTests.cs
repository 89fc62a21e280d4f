using System;
using CsCheck;
using Spin.Kernel.Machine;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Acpi;

/// <summary>The values for S5 in the firmware's byte code.</summary>
public class SleepTypeTests
{
    [Fact]
    public void Package_IsReadInEveryEncoding()
    {
        AssertFound(5, 7, [0x08, .. "_S5_"u8, 0x12, 0x08, 0x04, 0x0A, 0x05, 0x0A, 0x07, 0x00, 0x00]);
        AssertFound(0, 1, [0x08, .. "_S5_"u8, 0x12, 0x06, 0x04, 0x00, 0x01, 0x00, 0x00]);
        AssertFound(5, 6, [0x08, (byte)'\\', .. "_S5_"u8, 0x12, 0x0A, 0x04, 0x0B, 0x05, 0x00, 0x0C, 0x06, 0x00, 0x00, 0x00]);
        AssertFound(7, 7, [0x08, .. "_S5_"u8, 0x12, 0x0A, 0x02, 0xFF, 0x0E, 0x07, 0, 0, 0, 0, 0, 0, 0]);
        AssertFound(3, 0, [0x08, .. "_S5_"u8, 0x12, 0x04, 0x01, 0x0A, 0x03]);
    }

    [Fact]
    public void LongPackageLength_IsPassedOver() =>
        AssertFound(5, 0, [0x08, .. "_S5_"u8, 0x12, 0x48, 0x01, 0x04, 0x0A, 0x05, 0x00, 0x00, 0x00]);

    [Fact]
    public void MentionThatIsNoDefinition_IsPassedOver() =>
        AssertFound(5, 7, [0x70, .. "_S5_"u8, 0x12, 0x06, 0x02, 0x01, 0x01, .. FakeFirmware.SleepPackage]);

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x08 })]
    public void NoPackage_IsNotFound(byte[] code) => Assert.False(SleepType.TryFindOff(code, out _));

    [Fact]
    public void PackageCutAnywhere_IsNotFound()
    {
        byte[] package = FakeFirmware.SleepPackage;
        for (int length = 0; length < package.Length - 2; length++)
        {
            Assert.False(SleepType.TryFindOff(package.AsSpan(0, length), out _));
        }
    }

    [Fact]
    public void PackageOfWhatIsNoInteger_IsNotFound() =>
        Assert.False(SleepType.TryFindOff([0x08, .. "_S5_"u8, 0x12, 0x06, 0x02, 0x0D, 0x41, 0x00, 0x00], out _));

    [Fact]
    public void AnyBytes_DoNoHarm() =>
        Gen.Select(Gen.Byte.Array[0, 40], Gen.Byte.Array[0, 40]).Sample((before, after) =>
        {
            SleepType.TryFindOff([.. before, 0x08, .. "_S5_"u8, 0x12, .. after], out _);
        });

    private static void AssertFound(byte first, byte second, byte[] code)
    {
        Assert.True(SleepType.TryFindOff(code, out SleepType type));
        Assert.Equal(new SleepType(first, second), type);
    }
}
