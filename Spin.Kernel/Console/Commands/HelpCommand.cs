using System;

namespace Spin.Kernel.Console;

/// <summary>Lists the commands.</summary>
internal sealed class HelpCommand(ShellCommands commands) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => "help";

    /// <inheritdoc/>
    internal override string Usage => "[command]";

    /// <inheritdoc/>
    internal override string Summary => "what can be typed here";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        if (arguments.Length > 1)
        {
            return false;
        }

        var table = new Table("command", "does");
        foreach (ShellCommand command in commands.All)
        {
            if (arguments.IsEmpty || arguments[0] == command.Name)
            {
                table.Add(command.Usage.Length == 0 ? command.Name : $"{command.Name} {command.Usage}", command.Summary);
            }
        }

        table.Write(output);
        return true;
    }

    /// <inheritdoc/>
    internal override void Complete(ReadOnlySpan<string> before, CandidateList candidates)
    {
        if (before.IsEmpty)
        {
            commands.Complete(before, candidates);
        }
    }
}
