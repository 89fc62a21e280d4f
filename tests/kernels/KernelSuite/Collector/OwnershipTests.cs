using System;
using System.Runtime.CompilerServices;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime.Collector;

namespace KernelSuite.Collector;

/// <summary>Who pays, and what the restart and the reserve of interrupt level do.</summary>
internal static unsafe class OwnershipTests
{
    private const int Spindle = 7;
    private const int OtherSpindle = 8;

    private static object? s_sink;

    internal static void Register(TestRun run)
    {
        run.Test("collector: bytes are charged to the owner that allocates", Charging);
        run.Test("collector: a quota throws for its owner alone", Quota);
        run.Test("collector: interrupted allocation starts again from its first instruction", Restart);
        run.Test("collector: at interrupt level only exceptions can be allocated, from a reserve", Emergency);
    }

    private static void Charging()
    {
        OwnerUsage before = OwnerLedger.Read(Spindle);
        OwnerUsage other = OwnerLedger.Read(OtherSpindle);
        int nucleus = AllocationContext.SwitchOwner(Spindle);
        for (int index = 0; index < 1000; index++)
        {
            s_sink = new byte[40];
        }

        s_sink = new byte[100_000];
        AllocationContext.SwitchOwner(nucleus);
        s_sink = new byte[40];
        Check.Equal(1000 * 64 + 100_024, OwnerLedger.Read(Spindle).TotalBytes - before.TotalBytes);
        Check.Equal(other.TotalBytes, OwnerLedger.Read(OtherSpindle).TotalBytes);
        HeapProbe.ClearStack();
        GC.Collect();
        Check.True(OwnerLedger.Read(Spindle).LiveBytes <= 64, "its garbage gone");
    }

    private static void Quota()
    {
        OwnerLedger.SetQuota(OtherSpindle, 1_000_000);
        int nucleus = AllocationContext.SwitchOwner(OtherSpindle);
        int count = 0;
        try
        {
            for (int index = 0; index < 10_000; index++)
            {
                s_sink = new byte[1000];
            }

            Check.Throws<OutOfMemoryException>(() => Hoard(ref count));
        }
        finally
        {
            AllocationContext.SwitchOwner(nucleus);
            OwnerLedger.SetQuota(OtherSpindle, 0);
        }

        Check.True(count is > 800 and < 1000, $"about a megabyte, found {count} kilobytes");
        s_sink = new byte[1_000_000];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Hoard(ref int count)
    {
        object[]? list = null;
        while (true)
        {
            list = [list!, new byte[976]];
            count++;
        }
    }

    private static void Restart()
    {
        int inside = Sequence(AllocationSequences.NewObject) + Sequence(AllocationSequences.NewArray) + Sequence(AllocationSequences.NewString);
        Check.True(inside > 100, "bytes of three sequences");
        ulong elsewhere = 0x1234;
        AllocationRestart.Fix(ref elsewhere);
        Check.Equal(0x1234UL, elsewhere);
    }

    // How many bytes from the start on lead back to it; the byte after them does not.
    private static int Sequence(nint start)
    {
        int length = 0;
        while (true)
        {
            ulong address = (ulong)start + (ulong)length;
            AllocationRestart.Fix(ref address);
            if (address != (ulong)start)
            {
                Check.Equal((ulong)start + (ulong)length, address);
                return length;
            }

            length++;
        }
    }

    private static void Emergency()
    {
        AllocatingHandler handler = new();
        Interrupts.Register(Machine.Probes.Vector, handler);
        Machine.Probes.Interrupt();
        GC.Collect();
        Machine.Probes.Interrupt();
        Interrupts.Release(Machine.Probes.Vector);
        Check.Equal(2, handler.Refused);
        Check.Equal(2, handler.Thrown);
        Check.Equal("first", handler.First!.Message);
        GC.KeepAlive(handler);
    }

    private sealed class AllocatingHandler : InterruptHandler
    {
        internal int Refused { get; private set; }

        internal int Thrown { get; private set; }

        internal Exception? First { get; private set; }

        internal override void Handle(ref InterruptFrame frame)
        {
            try
            {
                s_sink = new byte[100];
            }
            catch (OutOfMemoryException)
            {
                Refused++;
            }

            try
            {
                throw new InvalidOperationException(First == null ? "first" : "second");
            }
            catch (InvalidOperationException exception)
            {
                First ??= exception;
                Thrown++;
            }
        }
    }
}
