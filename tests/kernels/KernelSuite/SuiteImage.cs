using System;
using System.Runtime;
using Spin;
using Spin.Kernel.Boot;

namespace KernelSuite;

/// <summary>The suite as an image.</summary>
internal sealed class SuiteImage : KernelImage
{
    /// <inheritdoc/>
    public override string Name => "KernelSuite";

    /// <inheritdoc/>
    public override SpindleDescriptor[] Spindles { get; } = [new SpindleDescriptor("Suite", "KernelSuite", isNucleus: true, [])];

    /// <inheritdoc/>
    public override void AddParts(KernelParts parts)
    {
        parts.AddNetwork();
        parts.AddShell();
    }

    /// <inheritdoc/>
    public override EventTable[] AttachTables() => [];

    /// <inheritdoc/>
    public override object Create(int spindle, KernelServices services, SpindleContext context)
    {
        if (MemoryStart.Information.CommandLine.IndexOf(Collector.StressTests.Word) >= 0)
        {
            Suite.RunStress();
        }
        else
        {
            Suite.Run(string.Empty);
        }

        return this;
    }

    [RuntimeExport("spin_cs_create_image")]
    internal static KernelImage CreateImage() => new SuiteImage();
}
