using System;

namespace Spin.Testing;

/// <summary>How a kernel that reports its own tests ended.</summary>
/// <param name="Report">What it said of its tests.</param>
/// <param name="ExitCode">The exit code that it gave; null where it gave none: it crashed, hung, was reset or turned off.</param>
/// <param name="Log">All that came from the serial port.</param>
/// <param name="Duration">How long the machine ran.</param>
/// <param name="Problem">Why it is no success, one sentence; null where it is one.</param>
public sealed record KernelOutcome(KernelReport Report, int? ExitCode, string Log, TimeSpan Duration, string? Problem)
{
    /// <summary>Whether all announced tests ran and passed and the kernel ended by itself with exit code 0.</summary>
    public bool Passed => Problem is null;
}
