using System;

namespace Spin.Kernel.Console;

/// <summary>The shell on the serial line. It is fed the terminal's bytes one by one, on one strand.</summary>
internal sealed class Shell
{
    private const string Prompt = "spin> ";

    private readonly TextSink _output;
    private readonly ShellCommands _commands;
    private readonly LineEditor _editor;

    /// <summary>Creates a shell.</summary>
    /// <param name="output">The terminal.</param>
    /// <param name="commands">What it can do.</param>
    internal Shell(TextSink output, ShellCommands commands)
    {
        _output = output;
        _commands = commands;
        _editor = new LineEditor(output, Prompt, commands);
    }

    /// <summary>Shows the prompt and the line as it is: at first, and after other output came in between.</summary>
    internal void Show() => _editor.Show();

    /// <summary>Takes a byte, and where it ends a line, runs the line.</summary>
    internal void Feed(byte value)
    {
        if (_editor.Feed(value, out string line))
        {
            Run(line);
            _editor.Show();
        }
    }

    /// <summary>Runs a line.</summary>
    internal void Run(string line)
    {
        string[] words = Words.Split(line);
        if (words.Length == 0)
        {
            return;
        }

        ShellCommand? command = _commands.Find(words[0]);
        if (command is null)
        {
            _output.WriteLine($"{words[0]}: no such command; help lists them.");
            return;
        }

        try
        {
            if (!command.Run(words.AsSpan(1), _output))
            {
                _output.WriteLine($"usage: {command.Name} {command.Usage}");
            }
        }
#pragma warning disable CA1031 // Whatever a command runs into ends the command alone: the shell is what a person repairs the rest with.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _output.WriteLine($"{command.Name}: {exception.Message}");
        }
    }
}
