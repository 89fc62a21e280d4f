using System;
using System.Runtime.InteropServices;
using Spin;

namespace KernelSuite.Runtime;

/// <summary>Bytes seen as structures, where they lie.</summary>
internal static class ViewTests
{
    private const int HeaderSize = 8;

    internal static void Register(TestRun run)
    {
        run.Test("view: fields of a header, at an odd address", Reads);
        run.Test("view: what is written through it is in the bytes, and the other way round", WritesInPlace);
        run.Test("view: rows of structures, without what is left over", Rows);
        run.Test("view: too few bytes are refused", TooFew);
        run.Test("view: nothing is allocated", AllocatesNothing);
    }

    private static void Reads()
    {
        ReadOnlySpan<byte> frame = [0xFF, 0x12, 0x34, 5, 6, 0xDE, 0xAD, 0xBE, 0xEF];
        ref readonly Header header = ref View.As<Header>(frame[1..]);
        Check.Equal(0x1234, header.Length.Value);
        Check.Equal(6, header.Hops);
        Check.Equal(0xDEADBEEF, header.Sequence.Value);
        Check.Equal(HeaderSize, View.SizeOf<Header>());
    }

    private static void WritesInPlace()
    {
        Span<byte> frame = stackalloc byte[HeaderSize];
        ref Header header = ref View.As<Header>(frame);
        header.Sequence = 0x01020304;
        Check.Equal(1, frame[4]);
        Check.Equal(4, frame[7]);
        frame[3] = 9;
        Check.Equal(9, header.Hops);
    }

    private static void Rows()
    {
        Span<byte> bytes = stackalloc byte[(3 * HeaderSize) + 5];
        Span<Header> rows = View.AsSpan<Header>(bytes);
        Check.Equal(3, rows.Length);
        rows[2].Kind = 7;
        Check.Equal(7, bytes[(2 * HeaderSize) + 2]);
    }

    private static void TooFew()
    {
        byte[] bytes = new byte[HeaderSize - 1];
        Check.True(!View.Fits<Header>(bytes), "seven bytes not to hold eight");
        bool refused = false;
        try
        {
            _ = View.As<Header>((ReadOnlySpan<byte>)bytes).Hops;
        }
        catch (ArgumentOutOfRangeException)
        {
            refused = true;
        }

        Check.True(refused, "a view beyond the bytes to be refused");
    }

    private static void AllocatesNothing()
    {
        const int Turns = 1000;
        byte[] bytes = new byte[HeaderSize];
        long before = GC.GetAllocatedBytesForCurrentThread();
        uint sum = 0;
        for (int turn = 0; turn < Turns; turn++)
        {
            sum += View.As<Header>((ReadOnlySpan<byte>)bytes).Sequence;
        }

        long after = GC.GetAllocatedBytesForCurrentThread();
        Check.Equal(0u, sum);
        Check.Equal(before, after);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Header
    {
        public BigEndianUInt16 Length;
        public byte Kind;
        public byte Hops;
        public BigEndianUInt32 Sequence;
    }
}
