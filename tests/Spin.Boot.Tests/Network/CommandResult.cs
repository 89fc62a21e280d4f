namespace Spin.Boot.Tests.Network;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote, both ways.</param>
internal sealed record CommandResult(int ExitCode, string Output);
