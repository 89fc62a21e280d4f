using System;

namespace Spin.Kernel.Console;

/// <summary>Shows what runs here.</summary>
internal sealed class VersionCommand(string version, KernelCensus census) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => "version";

    /// <inheritdoc/>
    internal override string Summary => "the kernel's version and the image's name";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        output.WriteLine($"Spin {version}, image {census.ImageName}, {census.Spindles.Length} spindles");
        return arguments.IsEmpty;
    }
}
