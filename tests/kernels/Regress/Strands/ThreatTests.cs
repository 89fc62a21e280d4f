using System;
using System.Threading;
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

    /// <summary>What follows this word of the command line is how many seconds of guest time the test takes.</summary>
    private static ReadOnlySpan<byte> Word => "seconds="u8;

    internal static void Register(TestRun run) => run.Test("threat: strands spawn, wait and die at random", static () =>
    {
        Threat threat = new(Seed);
        threat.Run(SecondsAsked() * Millisecond);
        Check.Equal("", threat.Failure);
        Check.True(threat.Spawned > 100, $"many strands, found {threat.Spawned}");
        Check.Equal(threat.Spawned, threat.Died);
        Check.Equal(threat.Added, threat.Taken);
    });

    private static int SecondsAsked()
    {
        ReadOnlySpan<byte> line = MemoryStart.Information.CommandLine;
        int at = line.IndexOf(Word);
        return at >= 0 && System.Buffers.Text.Utf8Parser.TryParse(line[(at + Word.Length)..], out int seconds, out _) ? seconds : Seconds;
    }
}
