using System;
using Spin.Kernel.Runtime;
using Xunit;

namespace Spin.Kernel.Tests.Runtime.Exceptions;

/// <summary>Jumps as the processor encodes them.</summary>
public sealed unsafe class BackwardBranchTests
{
    [Theory]
    [InlineData(new byte[] { 0xEB, 0xFE }, 0)] // to itself
    [InlineData(new byte[] { 0xEB, 0x80 }, -126)]
    [InlineData(new byte[] { 0x74, 0xF0 }, -14)] // je
    [InlineData(new byte[] { 0x7F, 0xF0 }, -14)] // jg
    [InlineData(new byte[] { 0xE9, 0x00, 0xFF, 0xFF, 0xFF }, -251)]
    [InlineData(new byte[] { 0x0F, 0x85, 0x00, 0xFF, 0xFF, 0xFF }, -250)] // jne
    public void Jump_backwards_is_found_with_its_target(byte[] code, int distance)
    {
        ReadOnlySpan<byte> bytes = code;
        fixed (byte* instruction = bytes)
        {
            Assert.True(BackwardBranch.IsAt(instruction, out byte* target));
            Assert.Equal(distance, target - instruction);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xEB, 0x00 })]
    [InlineData(new byte[] { 0x74, 0x10 })]
    [InlineData(new byte[] { 0xE9, 0x00, 0x01, 0x00, 0x00 })]
    [InlineData(new byte[] { 0x0F, 0x85, 0x00, 0x01, 0x00, 0x00 })]
    [InlineData(new byte[] { 0x0F, 0x1F, 0x80, 0xFF, 0xFF, 0xFF })] // a nop of many bytes
    [InlineData(new byte[] { 0xE8, 0x00, 0xFF, 0xFF, 0xFF })] // call
    [InlineData(new byte[] { 0xC3, 0x80 })] // ret
    [InlineData(new byte[] { 0xFF, 0xE0 })] // jmp rax
    public void Anything_else_is_none(byte[] code)
    {
        ReadOnlySpan<byte> bytes = code;
        fixed (byte* instruction = bytes)
        {
            Assert.False(BackwardBranch.IsAt(instruction, out _));
        }
    }
}
