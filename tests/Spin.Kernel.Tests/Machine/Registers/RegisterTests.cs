using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Spin.Kernel.Machine;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Registers;

public sealed class RegisterTests
{
    private enum Speed : byte
    {
        Slow = 1,
        Fast = 5,
    }

    /// <summary>A block as a datasheet would describe it: every width, with a hole.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 0x40)]
    private struct Block
    {
        [FieldOffset(0x00)] internal ReadWrite8 Byte;
        [FieldOffset(0x02)] internal ReadWrite16 Word;
        [FieldOffset(0x04)] internal ReadWrite32 Doubleword;
        [FieldOffset(0x20)] internal ReadWrite64 Quadword;
    }

    [Fact]
    public void A_register_has_the_size_of_its_width()
    {
        Assert.Equal(1, Unsafe.SizeOf<ReadOnly8>());
        Assert.Equal(1, Unsafe.SizeOf<WriteOnly8>());
        Assert.Equal(1, Unsafe.SizeOf<ReadWrite8>());
        Assert.Equal(2, Unsafe.SizeOf<ReadOnly16>());
        Assert.Equal(2, Unsafe.SizeOf<WriteOnly16>());
        Assert.Equal(2, Unsafe.SizeOf<ReadWrite16>());
        Assert.Equal(4, Unsafe.SizeOf<ReadOnly32>());
        Assert.Equal(4, Unsafe.SizeOf<WriteOnly32>());
        Assert.Equal(4, Unsafe.SizeOf<ReadWrite32>());
        Assert.Equal(8, Unsafe.SizeOf<ReadOnly64>());
        Assert.Equal(8, Unsafe.SizeOf<WriteOnly64>());
        Assert.Equal(8, Unsafe.SizeOf<ReadWrite64>());
    }

    [Fact]
    public unsafe void A_write_reaches_the_registers_own_bytes_and_no_others()
    {
        Assert.Equal(0x40, sizeof(Block));
        byte* memory = stackalloc byte[sizeof(Block)];
        new System.Span<byte>(memory, sizeof(Block)).Fill(0xEE);
        Block* block = (Block*)memory;

        block->Byte.Value = 0x11;
        block->Word.Value = 0x2233;
        block->Doubleword.Value = 0x4455_6677;
        block->Quadword.Value = 0x8899_AABB_CCDD_EEFF;

        Assert.Equal([0x11, 0xEE, 0x33, 0x22, 0x77, 0x66, 0x55, 0x44, 0xEE], new System.Span<byte>(memory, 9).ToArray());
        Assert.Equal([0xEE, 0xFF, 0xEE, 0xDD, 0xCC, 0xBB, 0xAA, 0x99, 0x88, 0xEE], new System.Span<byte>(memory + 0x1F, 10).ToArray());
        Assert.Equal(0x4455_6677u, block->Doubleword.Value);
    }

    [Fact]
    public unsafe void A_read_only_register_reads_what_the_device_stored()
    {
        uint device = 7;
        ReadOnly32* register = (ReadOnly32*)&device;
        Assert.Equal(7u, register->Value);
        device = 8;
        Assert.Equal(8u, register->Value);
    }

    [Fact]
    public void A_bit_is_read_and_changed_alone()
    {
        Bit<byte> bit = new(7);
        Assert.True(bit.In(0x80));
        Assert.False(bit.In(0x7F));
        Assert.Equal(0xFF, bit.With(0x7F, true));
        Assert.Equal(0x7F, bit.With(0xFF, false));
        Assert.Equal(1UL << 63, new Bit<ulong>(63).Mask);
    }

    [Fact]
    public void A_field_is_read_and_changed_alone_and_cuts_what_does_not_fit()
    {
        BitField<byte, Speed> speed = new(shift: 2, width: 3);
        Assert.Equal(Speed.Fast, speed.In(0b1111_0111));
        Assert.Equal(0b1110_0111, speed.With(0xFF, Speed.Slow));
        Assert.Equal(0b0001_0100, speed.With(0, Speed.Fast));
        Assert.Equal(0b0001_1100, speed.With(0, (Speed)0xFF));

        BitField<uint, uint> high = new(shift: 20, width: 12);
        Assert.Equal(0xFEEu, high.In(0xFEE0_1000));
        Assert.Equal(0xFEE0_0000u, high.With(0, 0xFEE));
    }
}
