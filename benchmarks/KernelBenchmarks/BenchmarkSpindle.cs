using Spin;
using Spin.Net;

namespace KernelBenchmarks;

/// <summary>Runs every benchmark once the kernel is ready, and ends the emulator.</summary>
/// <param name="installed">The right to install handlers on the benchmarks' own event.</param>
/// <param name="udp">What asks for datagrams.</param>
/// <param name="arrived">The right to install handlers of datagrams.</param>
[Spindle]
public sealed partial class BenchmarkSpindle(IInstalledEvent installed, IUdp udp, IDatagramArrivedEvent arrived)
{
    [Handles<KernelReady>]
    private void Run()
    {
        Bench bench = new();
        bench.Begin();
        Runtime.LanguageBenchmarks.Run(bench);
        Runtime.TickBenchmarks.Run();
        RaiseBenchmarks.Run(bench);
        MatchBenchmarks.Run(bench);
        InstallBenchmarks.Run(bench, installed);
        Net.NetworkBenchmarks.Run(udp, arrived);
        bench.End();
    }
}
