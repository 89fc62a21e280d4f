using System;
using System.Collections.Generic;

namespace Spin.Kernel.Console;

/// <summary>The commands of a shell, by name; completes a command's name and its arguments.</summary>
internal sealed class ShellCommands : Completer
{
    private readonly List<ShellCommand> _commands = [];

    /// <summary>All commands, in the order of their names.</summary>
    internal IReadOnlyList<ShellCommand> All => _commands;

    /// <summary>Adds a command.</summary>
    internal void Add(ShellCommand command)
    {
        int at = 0;
        while (at < _commands.Count && string.CompareOrdinal(_commands[at].Name, command.Name) < 0)
        {
            at++;
        }

        _commands.Insert(at, command);
    }

    /// <summary>Finds a command.</summary>
    internal ShellCommand? Find(string name)
    {
        foreach (ShellCommand command in _commands)
        {
            if (command.Name == name)
            {
                return command;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    internal override void Complete(ReadOnlySpan<string> before, CandidateList candidates)
    {
        if (!before.IsEmpty)
        {
            Find(before[0])?.Complete(before[1..], candidates);
            return;
        }

        foreach (ShellCommand command in _commands)
        {
            candidates.Add(command.Name);
        }
    }
}
