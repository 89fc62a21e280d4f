using KernelBenchmarks;
using Spin;

namespace ProvenBenchmarks;

/// <summary>Runs the raises once the kernel is ready, and ends the emulator.</summary>
[Spindle]
public sealed partial class ProvenSpindle
{
    [Handles<KernelReady>]
    private void Run()
    {
        Bench bench = new();
        bench.Begin();
        RaiseBenchmarks.Run(bench);
        ArgumentBenchmarks.Run(bench);
        bench.End();
    }
}
