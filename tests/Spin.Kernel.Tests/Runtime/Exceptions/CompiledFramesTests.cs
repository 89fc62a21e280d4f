using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using Spin.Kernel.Runtime;
using Spin.Sdk.Unwind;
using Xunit;

namespace Spin.Kernel.Tests.Runtime.Exceptions;

/// <summary>What the build writes about frames, the kernel reads back.</summary>
public sealed unsafe class CompiledFramesTests
{
    private const uint CodeSize = 0x400;
    private const uint ClausesPlace = 0x1234;

    /// <summary>push rbp; push rbx; sub rsp, 24: the row after each instruction.</summary>
    private static readonly byte[] s_saves = [0x41, 0x0E, 16, 0x86, 2, 0x41, 0x0E, 24, 0x83, 3, 0x44, 0x0E, 48];

    /// <summary>push rbp; mov rbp, rsp.</summary>
    private static readonly byte[] s_framePointer = [0x41, 0x0E, 16, 0x86, 2, 0x43, 0x0D, 6];

    private static readonly CompiledFrame s_leaf = new(0x00, 0x20, [], IsReversePInvoke: false, MethodStart: null, Clauses: null);
    private static readonly CompiledFrame s_saving = new(0x20, 0x55, s_saves, IsReversePInvoke: false, MethodStart: null, Clauses: null);
    private static readonly CompiledFrame s_catching = new(0x80, 0x40, s_framePointer, IsReversePInvoke: false, MethodStart: null, ClausesPlace);
    private static readonly CompiledFrame s_catchBody = new(0xC0, 0x20, s_saves, IsReversePInvoke: false, MethodStart: 0x80, Clauses: null);
    private static readonly CompiledFrame s_entry = new(0x100, 0x100, s_saves, IsReversePInvoke: true, MethodStart: null, Clauses: null);

    private static readonly CompiledFrame[] s_frames = [s_leaf, s_saving, s_catching, s_catchBody, s_entry];

    [Fact]
    public void Row_is_that_of_the_instruction_at_which_the_function_stands()
    {
        (int Place, int FrameOffset, short Rbp, short Rbx)[] rows =
            [(0x20, 8, 0, 0), (0x21, 16, -16, 0), (0x22, 24, -16, -24), (0x25, 24, -16, -24), (0x26, 48, -16, -24), (0x74, 48, -16, -24)];
        foreach ((int place, int frameOffset, short rbp, short rbx) in rows)
        {
            UnwindRow row = Read(s_frames, place);
            Assert.Equal((frameOffset, 0, rbp, rbx), (row.FrameOffset, row.FromRbp, row.Rbp, row.Rbx));
        }
    }

    [Fact]
    public void Frame_is_computed_from_rbp_once_it_holds_the_frame()
    {
        Assert.Equal(0, Read(s_frames, 0x83).FromRbp);
        Assert.Equal(1, Read(s_frames, 0x84).FromRbp);
    }

    [Fact]
    public void Function_reaches_to_the_next_and_the_last_to_the_end_of_the_code()
    {
        Assert.Equal(0x60u, Read(s_frames, 0x30).FunctionSize);
        Assert.Equal(CodeSize - 0x100, Read(s_frames, 0x1FF).FunctionSize);
    }

    [Fact]
    public void Catch_body_leads_to_its_method_and_the_methods_clauses()
    {
        Check(s_frames, 0xC4, static (module, row) =>
        {
            Assert.True(row.FunctionStart == module.TextStart + 0xC0);
            Assert.NotEqual(0, *row.Data & 1);
            return 0;
        });
        Assert.Equal(0, *Record(s_frames, 0x84) & 1);
        Assert.Equal(2, *Record(s_frames, 0x84) & 2);
        Assert.Equal(ClausesPlace, *(uint*)(Record(s_frames, 0x84) + 1));
    }

    [Fact]
    public void Walk_ends_where_native_code_calls()
    {
        Assert.True(MethodData.IsReversePInvoke(Record(s_frames, 0x110)));
        Assert.False(MethodData.IsReversePInvoke(Record(s_frames, 0x84)));
    }

    [Theory]
    [InlineData(FrameOwner.Other, false, false)]
    [InlineData(FrameOwner.Spindle, true, false)]
    [InlineData(FrameOwner.Nucleus, false, true)]
    public void Owner_is_read_back(object owner, bool isSpindle, bool isNucleus)
    {
        byte* record = Record([s_leaf, s_saving with { Owner = (FrameOwner)owner }], 0x30);
        Assert.Equal((isSpindle, isNucleus), (MethodData.IsSpindle(record), MethodData.IsNucleus(record)));
        Assert.False(MethodData.IsSpindle(Record([s_leaf], 0)));
    }

    [Fact]
    public void Functions_that_begin_alike_share_a_record()
    {
        CompiledFrame again = s_saving with { Start = 0x200 };
        Assert.Equal(UnwindTable.Write(s_frames).Length + (2 * sizeof(uint)), UnwindTable.Write([.. s_frames, again]).Length);
    }

    [Fact]
    public void Address_before_the_first_function_has_no_row() =>
        Assert.False(Check([s_saving], 0x10, static (_, _) => true, found: false));

    [Fact]
    public void Body_without_its_method_is_refused() =>
        Assert.Throws<InvalidDataException>(static () => UnwindTable.Write([s_leaf, s_catchBody]));

    private static UnwindRow Read(IReadOnlyList<CompiledFrame> frames, int place) => Check(frames, place, static (_, row) => row);

    // The table stays where it is for the test's life: rows point into it.
    private static byte* Record(IReadOnlyList<CompiledFrame> frames, int place) => Read(frames, place).Data;

    private static T? Check<T>(IReadOnlyList<CompiledFrame> frames, int place, Func<CodeModule, UnwindRow, T> look, bool found = true)
    {
        byte[] table = UnwindTable.Write(frames);
        CodeModule module = default;
        module.UnwindTable = (byte*)NativeMemory.Alloc((nuint)table.Length);
        table.CopyTo(new Span<byte>(module.UnwindTable, table.Length));
        module.TextStart = (byte*)0x10000;
        module.CompiledEnd = module.TextStart + CodeSize;
        UnwindRow row = default;
        Assert.Equal(found, CompiledFrames.TryRead(&module, module.TextStart + place, ref row));
        return found ? look(module, row) : default;
    }
}
