using System;
using System.Runtime.CompilerServices;
using Spin.Kernel.Machine;
using Spin.Kernel.Memory;
using Spin.Kernel.Runtime;

namespace KernelSuite.Machine;

/// <summary>Interrupts and exceptions of the processor, from the instruction that makes them to the instruction after.</summary>
internal static unsafe class InterruptTests
{
    private const int RoundTripFloor = 80;

    internal static void Register(TestRun run)
    {
        run.Test("interrupts: a handler runs once for each, in the interrupt context", static () =>
        {
            CountingHandler handler = new();
            using (new Registered(handler))
            {
                Probes.Interrupt();
                Probes.Interrupt();
            }

            Check.Equal(2, handler.Count);
            Check.True(handler.RanInInterrupt, "the handler in the interrupt's thread block");
            Check.True(handler.RanOnInterruptStack, "the handler on the interrupt's stack");
            Check.True(handler.SawThisStrand, "the frame in the interrupted strand's block");
            Check.True(!Cpu.InInterrupt, "the strand's own thread block afterwards");
        });

        run.Test("interrupts: every register comes back, vector registers and direction flag too", static () =>
        {
            using (new Registered(new SpoilingHandler()))
            {
                Check.Equal(0UL, Probes.Registers(1000));
            }
        });

        run.Test("interrupts: one needs not a byte of the interrupted stack", static () =>
        {
            CountingHandler handler = new();
            using (new Registered(handler))
            {
                Probes.InterruptWithoutStack();
            }

            Check.Equal(1, handler.Count);
        });

        run.Test("interrupts: the round trip is short", static () =>
        {
            using (new Registered(new EmptyHandler()))
            {
                ulong shortest = ulong.MaxValue;
                for (int round = 0; round < 100; round++)
                {
                    ulong before;
                    ulong after;
                    Probes.RoundTrip(&before, &after);
                    shortest = Math.Min(shortest, after - before);
                }

                ulong roundTrip = shortest - Probes.RoundTripOverhead;
                Figures.Add("interrupt round trip", roundTrip, "instructions");
                Check.True(!Figures.AreInstructions || roundTrip <= RoundTripFloor, $"at most {RoundTripFloor}, found {roundTrip}");
            }
        });

        run.Test("interrupts: an exception is caught in a handler", static () =>
        {
            ThrowingHandler handler = new();
            using (new Registered(handler))
            {
                Probes.Interrupt();
            }

            Check.Equal(2, handler.Caught);
        });

        run.Test("interrupts: an exception that escapes a handler is reported and harms nothing", static () =>
        {
            RecordingReport report = new();
            long before = Cpu.Current->HandlerExceptions;
            InterruptReport? previous = Interrupts.Report;
            Interrupts.Report = report;
            using (new Registered(new EscapingHandler()))
            {
                Probes.Interrupt();
                Probes.Interrupt();
            }

            Interrupts.Report = previous;
            Check.Equal(before + 2, Cpu.Current->HandlerExceptions);
            Check.Equal(Probes.Vector, report.EscapedVector);
            Check.True(report.Exception is InvalidOperationException, "the handler's exception");
        });

        run.Test("interrupts: one that nothing is registered for is counted and reported", static () =>
        {
            RecordingReport report = new();
            long before = Cpu.Current->Unexpected;
            InterruptReport? previous = Interrupts.Report;
            Interrupts.Report = report;
            Probes.Interrupt();
            Interrupts.Report = previous;
            Check.Equal(before + 1, Cpu.Current->Unexpected);
            Check.Equal(Probes.Vector, report.UnexpectedVector);
        });

        run.Test("interrupts: a vector has one handler, and free ones are handed out", static () =>
        {
            using (new Registered(new EmptyHandler()))
            {
                Check.Throws<InvalidOperationException>(static () => Interrupts.Register(Probes.Vector, new EmptyHandler()));
            }

            CountingHandler handler = new();
            int vector = Interrupts.Allocate(handler);
            int other = Interrupts.Allocate(handler);
            Check.True(vector >= Vector.FirstFree && vector <= Vector.LastFree && other != vector, "two vectors of the free range");
            Interrupts.Release(vector);
            Interrupts.Release(other);
        });

        run.Test("exceptions: the processor's reach the handler registered for them", static () =>
        {
            SkippingHandler handler = new(instructionLength: 2);
            CpuExceptions.SetHandler(ExceptionVector.InvalidOpcode, handler);
            Probes.InvalidOpcode();
            CpuExceptions.SetHandler(ExceptionVector.InvalidOpcode, null);
            Check.Equal((int)ExceptionVector.InvalidOpcode, handler.Vector);

            handler = new(instructionLength: 0);
            CpuExceptions.SetHandler(ExceptionVector.Breakpoint, handler);
            Probes.Breakpoint();
            CpuExceptions.SetHandler(ExceptionVector.Breakpoint, null);
            Check.Equal((int)ExceptionVector.Breakpoint, handler.Vector);

            handler = new(instructionLength: 3);
            CpuExceptions.SetHandler(ExceptionVector.GeneralProtection, handler);
            Probes.GeneralProtection();
            CpuExceptions.SetHandler(ExceptionVector.GeneralProtection, null);
            Check.Equal((int)ExceptionVector.GeneralProtection, handler.Vector);
            Check.True(!handler.RanInInterrupt, "the thread block of the code that made the exception");
        });

        run.Test("exceptions: a page fault needs no stack of the code that made it", static () =>
        {
            const ulong Absent = 0xFFFF_9FFF_FFFF_0000;
            SkippingHandler handler = new(instructionLength: 3);
            CpuExceptions.SetHandler(ExceptionVector.PageFault, handler);
            Probes.FaultWithoutStack(Absent);
            CpuExceptions.SetHandler(ExceptionVector.PageFault, null);
            Check.Equal((int)ExceptionVector.PageFault, handler.Vector);
            Check.Equal(Absent, handler.Address);
            Check.Equal(0UL, handler.StackPointer);
            Check.Equal((ulong)PageFaultError.None, handler.ErrorCode);
            Check.True(IsOn(handler.HandlerStack, Cpu.Current->Task.Ist4), "the handler on the page fault's stack");
        });

        run.Test("exceptions: a page fault in a page fault's handler", static () =>
        {
            const ulong Absent = 0xFFFF_9FFF_FFFF_0000;
            NestingHandler handler = new(Absent);
            ulong stack = Cpu.Current->Task.Ist4;
            CpuExceptions.SetHandler(ExceptionVector.PageFault, handler);
            Probes.FaultWithoutStack(Absent);
            CpuExceptions.SetHandler(ExceptionVector.PageFault, null);
            Check.Equal(2, handler.Count);
            Check.Equal(stack, Cpu.Current->Task.Ist4);
        });

        run.Test("exceptions: the non-maskable interrupt has a stack of its own", static () =>
        {
            SkippingHandler handler = new(instructionLength: 0);
            CpuExceptions.SetHandler(ExceptionVector.NonMaskable, handler);
            Probes.NonMaskableGate();
            CpuExceptions.SetHandler(ExceptionVector.NonMaskable, null);
            Check.Equal((int)ExceptionVector.NonMaskable, handler.Vector);
            Check.True(IsOn(handler.HandlerStack, Cpu.Current->Task.Ist2), "the handler on its own stack");
        });

        run.Test("exceptions: a program's faults become .NET exceptions", static () =>
        {
            Check.Throws<NullReferenceException>(static () => Length(null));
            Check.Throws<DivideByZeroException>(static () => Quotient(1, 0));
            for (int round = 0; round < 1000; round++)
            {
                Check.Throws<NullReferenceException>(static () => Length(null));
            }
        });

        run.Test("interrupts: the table in force cannot be written, in any mapping", static () =>
        {
            byte* table = Probes.InterruptTable();
            Memory.AccessProbe probe = new();
            Check.True(!probe.RefusesRead(table), "a table");
            Check.True(probe.RefusesWrite(table), "a write of the table to be refused");
            Check.True(probe.RefusesWrite(KernelSpace.DirectMap(KernelSpace.ToPhysical(table))), "and one through the direct map");
        });

        run.Test("processor: the protections that it has are on", static () =>
        {
            Check.True((ControlRegisters.Cr0 & Cr0.WriteProtect) != 0, "CR0.WP");
            Check.True((ControlRegisters.Efer & Efer.NoExecute) != 0, "EFER.NXE");
            Cr4 wanted = CpuFeatures.ProtectionBits(CpuFeatures.Present);
            Check.Equal(wanted, ControlRegisters.Cr4 & wanted);
        });
    }

    private static bool IsOn(ulong address, ulong stackTop) => address < stackTop && address >= stackTop - CpuStacks.StackSize;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Length(string? text) => text!.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Quotient(int dividend, int divisor) => dividend / divisor;

    /// <summary>A handler at the probes' vector, with other interrupts off.</summary>
    private readonly struct Registered : IDisposable
    {
        private readonly InterruptsOff _off;

        internal Registered(InterruptHandler handler)
        {
            _off = new InterruptsOff();
            Interrupts.Register(Probes.Vector, handler);
        }

        public void Dispose()
        {
            Interrupts.Release(Probes.Vector);
            _off.Dispose();
        }
    }

    private sealed class EmptyHandler : InterruptHandler
    {
        internal override void Handle(ref InterruptFrame frame)
        {
        }
    }

    private sealed class CountingHandler : InterruptHandler
    {
        private readonly ThreadBlock* _strand = ThreadBlock.Current;

        internal int Count { get; private set; }

        internal bool RanInInterrupt { get; private set; }

        internal bool RanOnInterruptStack { get; private set; }

        internal bool SawThisStrand { get; private set; }

        internal override void Handle(ref InterruptFrame frame)
        {
            int local;
            Count++;
            RanInInterrupt = Cpu.InInterrupt;
            RanOnInterruptStack = (byte*)&local < Cpu.Current->InterruptStackTop
                && (byte*)&local >= Cpu.Current->InterruptBlock->StackLow;
            SawThisStrand = InterruptedState.BlockOf(ref frame) == _strand;
        }
    }

    /// <summary>Leaves nothing in a register that a callee may change.</summary>
    private sealed class SpoilingHandler : InterruptHandler
    {
        private double _sum;

        internal override void Handle(ref InterruptFrame frame)
        {
            for (int index = 0; index < 4; index++)
            {
                _sum += Math.Sqrt(frame.Vector + (ulong)index) * 1.5 / (index + 2.25);
            }
        }
    }

    private sealed class ThrowingHandler : InterruptHandler
    {
        internal int Caught { get; private set; }

        internal override void Handle(ref InterruptFrame frame)
        {
            try
            {
                throw new InvalidOperationException();
            }
            catch (InvalidOperationException)
            {
                Caught++;
            }

            try
            {
                _ = Length(null);
            }
            catch (NullReferenceException)
            {
                Caught++;
            }
        }
    }

    private sealed class EscapingHandler : InterruptHandler
    {
        internal override void Handle(ref InterruptFrame frame) => throw new InvalidOperationException();
    }

    private sealed class RecordingReport : InterruptReport
    {
        internal int UnexpectedVector { get; private set; }

        internal int EscapedVector { get; private set; }

        internal Exception? Exception { get; private set; }

        internal override void Unexpected(int vector) => UnexpectedVector = vector;

        internal override void Escaped(int vector, Exception exception)
        {
            EscapedVector = vector;
            Exception = exception;
        }
    }

    private sealed class SkippingHandler(ulong instructionLength) : ExceptionHandler
    {
        internal int Vector { get; private set; } = -1;

        internal ulong Address { get; private set; }

        internal ulong StackPointer { get; private set; }

        internal ulong ErrorCode { get; private set; }

        internal ulong HandlerStack { get; private set; }

        internal bool RanInInterrupt { get; private set; }

        internal override bool TryHandle(ref InterruptFrame frame, ulong address)
        {
            int local;
            Vector = (int)frame.Vector;
            Address = address;
            StackPointer = frame.Rsp;
            ErrorCode = frame.ErrorCode;
            HandlerStack = (ulong)&local;
            RanInInterrupt = Cpu.InInterrupt;
            frame.Rip += instructionLength;
            return true;
        }
    }

    private sealed class NestingHandler(ulong address) : ExceptionHandler
    {
        private const ulong InstructionLength = 3;

        internal int Count { get; private set; }

        internal override bool TryHandle(ref InterruptFrame frame, ulong faultAddress)
        {
            if (++Count == 1)
            {
                Probes.FaultWithoutStack(address);
            }

            frame.Rip += InstructionLength;
            return true;
        }
    }
}
