using System;
using System.Threading;
using Spin.Kernel.Boot;
using Spin.Kernel.Machine;

namespace KernelSuite.Machine;

/// <summary>The clock, the tick, and interrupts that devices make.</summary>
internal static unsafe class ClockTests
{
    private const long Millisecond = 1_000_000;
    private const int PitIrq = 0;
    private const ushort PitChannel0 = 0x40;
    private const ushort PitControl = 0x43;
    private const byte Channel0OneShot = 0x30;

    internal static void Register(TestRun run)
    {
        run.Test("firmware: the tables are found and read", static () =>
        {
            Acpi firmware = MachineStart.Firmware!;
            Check.True(firmware.Madt is { Processors.Length: > 0, IoApics.Length: > 0 }, "processors and I/O APICs in the MADT");
            Check.True(firmware.Fadt is { Pm1aControl.Exists: true }, "a power management control register in the FADT");
            Check.True(firmware.Off != null, "values for S5 in the DSDT");
        });

        run.Test("clock: its rate is known, and it agrees with the power management timer", static () =>
        {
            Report.Figure("time-stamp counter", Tsc.CyclesPerSecond, "Hz");
            Report.Figure("local APIC timer", LocalApicTimer.CountsPerSecond, "Hz");
            Check.True(!Figures.AreInstructions || Tsc.CyclesPerSecond == 1_000_000_000, "exactly one cycle per nanosecond where instructions count");
            PmTimer timer = PmTimer.Find(MachineStart.Firmware!.Fadt)!;
            uint start = timer.Read();
            long before = Tsc.Nanoseconds;
            while (Tsc.Nanoseconds - before < 2 * Millisecond)
            {
                Instructions.Pause();
            }

            uint counts = (timer.Read() - start) & timer.Mask;
            long elapsed = Tsc.Nanoseconds - before;
            long byTimer = (long)counts * 1_000_000_000 / timer.CountsPerSecond;
            Check.True(Math.Abs(byTimer - elapsed) < elapsed / 50, $"the same time, found {byTimer} and {elapsed} ns");
        });

        run.Test("clock: goes forward", static () =>
        {
            long last = Tsc.Nanoseconds;
            Check.True(last > 0, "time since boot");
            for (int round = 0; round < 10_000; round++)
            {
                long now = Tsc.Nanoseconds;
                Check.True(now >= last, "no step back");
                last = now;
            }
        });

        run.Test("timer: ticks at its period", static () =>
        {
            const int Ticks = 20;
            using InterruptsOff off = new();
            TickHandler handler = new();
            if (!TryTakeTimer(handler))
            {
                long before = Cpu.Current->Interrupts;
                Wait(Ticks * Millisecond);
                Check.True(Cpu.Current->Interrupts > before, "the scheduler's tick");
                return;
            }

            long start = Tsc.Nanoseconds;
            LocalApicTimer.Start(Millisecond);
            Instructions.EnableInterrupts();
            while (handler.Ticks < Ticks)
            {
                Instructions.Halt();
            }

            Instructions.DisableInterrupts();
            long elapsed = Tsc.Nanoseconds - start;
            LocalApicTimer.Stop();
            Interrupts.Release(Vector.Timer);
            Check.True(elapsed > (Ticks - 1) * Millisecond, $"{Ticks} ms, found {elapsed} ns");
            Check.True(!Figures.AreInstructions || elapsed < (Ticks + 1) * Millisecond, $"{Ticks} ms, found {elapsed} ns");
        });

        run.Test("interrupts: one that the processor sends to itself waits until interrupts are on", static () =>
        {
            using InterruptsOff off = new();
            TickHandler handler = new();
            int vector = Interrupts.Allocate(handler);
            LocalApic.SendToSelf(vector);
            Check.Equal(0, handler.Ticks);
            Instructions.EnableInterrupts();
            Instructions.Pause();
            Instructions.DisableInterrupts();
            Check.Equal(1, handler.Ticks);
            Interrupts.Release(vector);
        });

        run.Test("interrupts: an ISA line reaches its vector through the I/O APIC", static () =>
        {
            using InterruptsOff off = new();
            TickHandler handler = new();
            int vector = Interrupts.Allocate(handler);
            IoApic.RouteIsa(PitIrq, vector);
            StartPit();
            WaitFor(handler, 1);
            Check.Equal(1, handler.Ticks);

            IoApic.SilenceIsa(PitIrq);
            StartPit();
            Wait(2 * Millisecond);
            Interrupts.Release(vector);
            Check.Equal(1, handler.Ticks);
            Check.Equal(24U, IoApic.LineCount);
        });
    }

    /// <summary>The timer may be the scheduler's already.</summary>
    private static bool TryTakeTimer(InterruptHandler handler)
    {
        try
        {
            Interrupts.Register(Vector.Timer, handler);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Lets time pass with interrupts on.</summary>
    private static void Wait(long nanoseconds)
    {
        long start = Tsc.Nanoseconds;
        Instructions.EnableInterrupts();
        while (Tsc.Nanoseconds - start < nanoseconds)
        {
            Instructions.Pause();
        }

        Instructions.DisableInterrupts();
    }

    /// <summary>Lets the interval timer's first channel interrupt once, in a millisecond.</summary>
    private static void StartPit()
    {
        const int Counts = 1193;
        Instructions.Out8(PitControl, Channel0OneShot);
        Instructions.Out8(PitChannel0, Counts & byte.MaxValue);
        Instructions.Out8(PitChannel0, Counts >> 8);
    }

    private static void WaitFor(TickHandler handler, int ticks)
    {
        long start = Tsc.Nanoseconds;
        Instructions.EnableInterrupts();
        while (handler.Ticks < ticks && Tsc.Nanoseconds - start < 100 * Millisecond)
        {
            Instructions.Pause();
        }

        Instructions.DisableInterrupts();
    }

    private sealed class TickHandler : InterruptHandler
    {
        private int _ticks;

        internal int Ticks => Volatile.Read(ref _ticks);

        internal override void Handle(ref InterruptFrame frame) => _ticks++;
    }
}
