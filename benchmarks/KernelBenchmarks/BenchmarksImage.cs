using System.Runtime;
using Spin;

namespace KernelBenchmarks;

/// <summary>The benchmarks as an image.</summary>
internal sealed class BenchmarksImage : KernelImage
{
    /// <inheritdoc/>
    public override string Name => "KernelBenchmarks";

    /// <inheritdoc/>
    public override SpindleDescriptor[] Spindles { get; } = [new SpindleDescriptor("Benchmarks", "KernelBenchmarks", isNucleus: true, [])];

    /// <inheritdoc/>
    public override EventTable[] AttachTables() => [];

    /// <inheritdoc/>
    public override object Create(int spindle, KernelServices services, SpindleContext context)
    {
        Bench bench = new();
        bench.Begin();
        Runtime.LanguageBenchmarks.Run(bench);
        bench.End();
        return this;
    }

    [RuntimeExport("spin_cs_create_image")]
    internal static KernelImage CreateImage() => new BenchmarksImage();
}
