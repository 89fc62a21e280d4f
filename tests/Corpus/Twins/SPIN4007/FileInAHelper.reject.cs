// expects: SPIN4007 at "System.IO.File.ReadAllText"
using Spin;

namespace Corpus;

/// <summary>Reads a file in a class beside it.</summary>
[Spindle]
public sealed partial class FileInAHelper
{
    private long _length;

    [Handles<KernelReady>]
    private void Begin() => _length = Configuration.Text.Length;
}

/// <summary>What it is configured by.</summary>
internal static class Configuration
{
    internal static string Text => System.IO.File.ReadAllText("/etc/echo");
}
