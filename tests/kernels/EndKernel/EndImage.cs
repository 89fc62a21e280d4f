using System;
using System.Runtime;
using Spin;
using Spin.Kernel.Boot;
using Spin.Kernel.Machine;

namespace EndKernel;

/// <summary>A kernel that ends in the way that its command line names: a machine ends once, so each way is a boot of its own.</summary>
internal sealed class EndImage : KernelImage
{
    private const int ExitCode = 7;
    private const ushort FirstSerialPort = 0x3F8;

    /// <inheritdoc/>
    public override string Name => "EndKernel";

    /// <inheritdoc/>
    public override SpindleDescriptor[] Spindles { get; } = [new SpindleDescriptor("End", "EndKernel", isNucleus: true, [])];

    /// <inheritdoc/>
    public override EventTable[] AttachTables() => [];

    /// <inheritdoc/>
    public override object Create(int spindle, KernelServices services, SpindleContext context)
    {
        ReadOnlySpan<byte> way = MemoryStart.Information.CommandLine;
        Say("ending by "u8);
        Say(way);
        Say("\n"u8);
        if (way.IndexOf("off"u8) >= 0)
        {
            PowerControl.Off();
        }

        if (way.IndexOf("reset"u8) >= 0)
        {
            PowerControl.Reset();
        }

        if (way.IndexOf("exit"u8) >= 0)
        {
            PowerControl.ExitEmulator(ExitCode);
        }

        if (way.IndexOf("triple"u8) >= 0)
        {
            PowerControl.TripleFault();
        }

        if (way.IndexOf("double"u8) >= 0)
        {
            Faults.DoubleFault();
        }

        if (way.IndexOf("nested"u8) >= 0)
        {
            Interrupts.Register(Faults.Vector, new NestingHandler());
            Faults.Interrupt();
        }

        return this;
    }

    private static void Say(ReadOnlySpan<byte> text)
    {
        foreach (byte character in text)
        {
            Instructions.Out8(FirstSerialPort, character);
        }
    }

    [RuntimeExport("spin_cs_create_image")]
    internal static KernelImage CreateImage() => new EndImage();

    /// <summary>Does what no handler may: interrupts itself.</summary>
    private sealed class NestingHandler : InterruptHandler
    {
        internal override void Handle(ref InterruptFrame frame) => Faults.Interrupt();
    }
}
