namespace Spin.EffectSummaries;

/// <summary>How the command ends.</summary>
internal static class ExitCode
{
    /// <summary>Everything is as asked.</summary>
    internal const int Done = 0;

    /// <summary>The file is not what the class library says.</summary>
    internal const int Differs = 1;

    /// <summary>The command line says nothing that can be done, or a file is missing.</summary>
    internal const int Misused = 2;
}
