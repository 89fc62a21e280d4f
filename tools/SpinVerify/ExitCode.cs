namespace Spin.Verify;

/// <summary>How the command ends.</summary>
internal static class ExitCode
{
    /// <summary>Every assembly is accepted.</summary>
    internal const int Accepted = 0;

    /// <summary>An assembly is refused.</summary>
    internal const int Refused = 1;

    /// <summary>The command line says nothing that can be done.</summary>
    internal const int Misused = 2;
}
