using System;

namespace Spin.Kernel.Console;

/// <summary>Panics on purpose, to see what a panic shows.</summary>
internal sealed class PanicCommand(PanicStarter panic) : ShellCommand
{
    private const string DefaultReason = "asked for from the shell";

    /// <inheritdoc/>
    internal override string Name => "panic";

    /// <inheritdoc/>
    internal override string Usage => "[reason]";

    /// <inheritdoc/>
    internal override string Summary => "stops the kernel as an unhandled fault does";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        panic.Panic(arguments.IsEmpty ? DefaultReason : string.Join(' ', arguments.ToArray()));
        return true;
    }
}
