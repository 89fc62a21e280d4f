using System;
using System.Runtime;
using Spin;

namespace KernelSuite;

/// <summary>The suite as an image.</summary>
internal sealed class SuiteImage : KernelImage
{
    /// <inheritdoc/>
    public override string Name => "KernelSuite";

    /// <inheritdoc/>
    public override SpindleDescriptor[] Spindles { get; } = [new SpindleDescriptor("Suite", "KernelSuite", isNucleus: true, [])];

    /// <inheritdoc/>
    public override EventTable[] AttachTables() => [];

    /// <inheritdoc/>
    public override object Create(int spindle, KernelServices services, SpindleContext context)
    {
        Suite.Run(string.Empty);
        return this;
    }

    [RuntimeExport("spin_cs_create_image")]
    internal static KernelImage CreateImage() => new SuiteImage();
}
