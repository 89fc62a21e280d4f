using System.Globalization;
using KernelSuite;
using Spin.Kernel.Boot;
using Spin.Kernel.Strands;

namespace Regress.Strands;

/// <summary>Threat: strands spawn and die at random, over mutexes and conditions that they share.</summary>
internal static class ThreatTests
{
    private const int Seed = 19_971_231;
    private const int Seconds = 1;
    private const int Millisecond = 1_000;

    /// <summary>The option by which it is said how many seconds of guest time the test takes.</summary>
    private const string Option = "seconds";

    internal static void Register(TestRun run) => run.Test("threat: strands spawn, wait and die at random", static () =>
    {
        Threat threat = new(Seed);
        threat.Run(SecondsAsked() * Millisecond);
        Check.Equal("", threat.Failure);
        Check.True(threat.Spawned > 100, $"many strands, found {threat.Spawned}");
        Check.Equal(threat.Spawned, threat.Died);
        Check.Equal(threat.Added, threat.Taken);
    });

    private static int SecondsAsked() =>
        KernelOptions.Line.TryGet(Option, out string text) && int.TryParse(text, CultureInfo.InvariantCulture, out int seconds) ? seconds : Seconds;
}
