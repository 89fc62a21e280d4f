using System;

namespace Spin.Kernel.Console;

/// <summary>Turns the machine off, or resets it: two commands of one class.</summary>
internal sealed class PowerCommand(IPower power, bool resets) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => resets ? "reboot" : "poweroff";

    /// <inheritdoc/>
    internal override string Summary => resets ? "resets the machine" : "turns the machine off";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        if (!arguments.IsEmpty)
        {
            return false;
        }

        if (resets)
        {
            power.Reset();
        }

        power.PowerOff();
        return true;
    }
}
