using System;
using System.Buffers.Binary;
using CsCheck;
using Spin.Kernel.Machine;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Acpi;

/// <summary>The firmware's tables: right ones are understood, wrong ones are refused, none does harm.</summary>
public class AcpiTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void GoodTables_AreUnderstood(bool extended)
    {
        Kernel.Machine.Acpi acpi = Read(FakeFirmware.Create(extended));

        Madt madt = acpi.Madt!;
        Assert.Equal(0xFEE0_0000UL, madt.LocalApicAddress);
        Assert.True(madt.HasLegacyControllers);
        Assert.Equal([new(0, true), new(4, false), new(0x1234, true)], madt.Processors.ToArray());
        Assert.Equal([new(2, 0xFEC0_0000, 0)], madt.IoApics.ToArray());

        Fadt fadt = acpi.Fadt!;
        Assert.Equal(FakeFirmware.DsdtAddress, fadt.Dsdt);
        Assert.Equal(new GenericAddress(GenericAddressSpace.Io, 16, 0x604), fadt.Pm1aControl);
        Assert.False(fadt.Pm1bControl.Exists);
        Assert.Equal(new GenericAddress(GenericAddressSpace.Io, 32, 0x608), fadt.PmTimer);
        Assert.Equal(0xB2, fadt.SmiCommand);
        Assert.Equal(0xF1, fadt.AcpiEnable);
        Assert.Equal(BootArchitecture.KeyboardController, fadt.BootArchitecture);
        Assert.Equal(FadtFlags.ResetRegister | FadtFlags.TimerIs32Bits, fadt.Flags);
        Assert.Equal(new GenericAddress(GenericAddressSpace.Io, 8, 0xCF9), fadt.ResetRegister);
        Assert.Equal(0x0F, fadt.ResetValue);

        Assert.Equal(new SleepType(5, 7), acpi.Off);
        Assert.Equal(uint.MaxValue, PmTimer.Find(fadt)!.Mask);
    }

    [Fact]
    public void IsaInterrupts_AreWiredAsTheTableSays()
    {
        Madt madt = Read(FakeFirmware.Create()).Madt!;
        Assert.Equal(new InterruptOverride(0, 2, IsLevel: false, IsActiveLow: false), madt.FindIsa(0));
        Assert.Equal(new InterruptOverride(9, 9, IsLevel: true, IsActiveLow: false), madt.FindIsa(9));
        Assert.Equal(new InterruptOverride(11, 20, IsLevel: true, IsActiveLow: true), madt.FindIsa(11));
        Assert.Equal(new InterruptOverride(4, 4, IsLevel: false, IsActiveLow: false), madt.FindIsa(4));
    }

    [Fact]
    public void RootPointer_IsFoundInTheBiosAreaWithoutBeingTold()
    {
        FakeFirmware firmware = FakeFirmware.Create();
        Assert.NotNull(Kernel.Machine.Acpi.Read(firmware, 0).Madt);

        byte[] pointer = firmware.Memory[FakeFirmware.Root];
        firmware.Memory.Remove(FakeFirmware.Root);
        firmware.Memory[0x40E] = [0xC0, 0x9F]; // the extended BIOS data area is at 9FC00H
        firmware.Memory[0x9FC40] = pointer;
        Assert.NotNull(Kernel.Machine.Acpi.Read(firmware, 0).Madt);
    }

    [Fact]
    public void NoTables_IsAMachineWithoutAnything()
    {
        Kernel.Machine.Acpi acpi = Kernel.Machine.Acpi.Read(new FakeFirmware(), 0x1000);
        Assert.Null(acpi.Madt);
        Assert.Null(acpi.Fadt);
        Assert.Null(acpi.Off);
        Assert.Null(PmTimer.Find(acpi.Fadt));
    }

    [Theory]
    [InlineData(FakeFirmware.Root)]
    [InlineData((ulong)FakeFirmware.Xsdt)]
    [InlineData((ulong)FakeFirmware.MadtAddress)]
    public void WrongChecksum_IsRefused(ulong table)
    {
        FakeFirmware firmware = FakeFirmware.Create();
        byte[] bytes = firmware.Memory[table];
        bytes[^1]++;
        if (table == FakeFirmware.Root)
        {
            bytes[12]++; // the old part too, else it would be used
        }

        Assert.Null(Read(firmware).Madt);
    }

    [Fact]
    public void DamagedExtendedPart_LeavesTheOldOne()
    {
        FakeFirmware firmware = FakeFirmware.Create();
        firmware.Memory[FakeFirmware.Root][35]++;
        firmware.Memory.Remove(FakeFirmware.Xsdt);
        Assert.NotNull(Read(firmware).Madt);
    }

    [Theory]
    [InlineData(0U)]
    [InlineData(35U)]
    [InlineData(0x7FFF_FFFFU)]
    [InlineData(uint.MaxValue)]
    public void WrongLength_IsRefused(uint length)
    {
        FakeFirmware firmware = FakeFirmware.Create();
        BinaryPrimitives.WriteUInt32LittleEndian(firmware.Memory[FakeFirmware.MadtAddress].AsSpan(4), length);
        Assert.Null(Read(firmware).Madt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    public void EntryOfWrongLength_EndsTheTable(byte length)
    {
        FakeFirmware firmware = FakeFirmware.Create();
        byte[] madt = firmware.Memory[FakeFirmware.MadtAddress];
        madt[44 + 8 + 1] = length; // the second processor's
        FakeFirmware.Seal(madt, madt.Length);
        Assert.Equal([new ProcessorEntry(0, true)], Read(firmware).Madt!.Processors.ToArray());
    }

    [Fact]
    public void EntryTooShortForItsType_IsPassedOver()
    {
        FakeFirmware firmware = FakeFirmware.Create();
        firmware.Memory[FakeFirmware.MadtAddress] = FakeFirmware.Table("APIC", [0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 2, 0, 8, 0, 7, 1, 0, 0, 0]);
        Madt madt = Read(firmware).Madt!;
        Assert.Empty(madt.IoApics.ToArray());
        Assert.Equal([new ProcessorEntry(7, true)], madt.Processors.ToArray());
    }

    [Fact]
    public void ListThatNamesItself_Ends()
    {
        FakeFirmware firmware = FakeFirmware.Create();
        byte[] list = new byte[8 * 1000];
        for (int entry = 0; entry < 1000; entry++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(list.AsSpan(entry * 8), FakeFirmware.Xsdt);
        }

        firmware.Memory[FakeFirmware.Xsdt] = FakeFirmware.Table("XSDT", list);
        Assert.Null(Read(firmware).Madt);
    }

    [Fact]
    public void ShortFadtOfAnEarlyRevision_HasNoResetRegister()
    {
        FakeFirmware firmware = FakeFirmware.Create();
        byte[] whole = firmware.Memory[FakeFirmware.FadtAddress];
        firmware.Memory[FakeFirmware.FadtAddress] = FakeFirmware.Table("FACP", whole[36..116]);
        Fadt fadt = Read(firmware).Fadt!;
        Assert.Equal(0x604UL, fadt.Pm1aControl.Address);
        Assert.False(fadt.ResetRegister.Exists);
        Assert.False(fadt.SleepControl.Exists);
    }

    [Fact]
    public void AnyChangeToAnyTable_DoesNoHarm() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 300], Gen.Byte, Gen.Bool, Gen.Int[0, 300]).Array[1, 8].Sample(changes =>
        {
            FakeFirmware firmware = FakeFirmware.Create();
            ulong[] addresses =
            [
                FakeFirmware.Root, FakeFirmware.Rsdt, FakeFirmware.Xsdt, FakeFirmware.MadtAddress,
                FakeFirmware.FadtAddress, FakeFirmware.DsdtAddress, FakeFirmware.SsdtAddress,
            ];
            foreach ((int table, int offset, byte value, bool cut, int length) in changes)
            {
                byte[] bytes = firmware.Memory[addresses[table]];
                bytes[offset % bytes.Length] = value;
                if (cut)
                {
                    bytes = bytes[..Math.Max(20, Math.Min(length, bytes.Length))];
                    firmware.Memory[addresses[table]] = bytes;
                }

                // The checksum is made right, or the change would only show that wrong ones are refused.
                FakeFirmware.Seal(bytes, table == 0 ? 20 : bytes.Length, table == 0 ? 8 : 9);
            }

            Read(firmware);
        });

    private static Kernel.Machine.Acpi Read(FakeFirmware firmware) => Kernel.Machine.Acpi.Read(firmware, FakeFirmware.Root);
}
