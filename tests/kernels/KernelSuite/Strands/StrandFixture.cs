using System;
using Spin;
using Spin.Kernel.Boot;
using Spin.Kernel.Machine;
using Spin.Kernel.Strands;

namespace KernelSuite.Strands;

/// <summary>Strands for a suite that booted with one.</summary>
internal static class StrandFixture
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Starts the scheduler; from then on interrupts are on.</summary>
    internal static void Start() => Start(new SchedulerSettings());

    /// <summary>The same with a tick and a turn of the caller's.</summary>
    internal static void Start(SchedulerSettings settings) =>
        StrandStart.Start(new KernelStrandMachine(new TscClock(), new Faults()), settings, new Stirred());

    private sealed class Faults : StrandFaults
    {
        internal override void Escaped(Strand strand, Exception exception) => Panic.Now($"{strand.Name}: {exception.Message}");
    }

    private sealed class Stirred : IRandom
    {
        public ulong Next() => Instructions.ReadTimestamp() * Multiplier;

        public void Fill(Span<byte> buffer)
        {
            for (int index = 0; index < buffer.Length; index++)
            {
                buffer[index] = (byte)(Next() >> 56);
            }
        }
    }
}
