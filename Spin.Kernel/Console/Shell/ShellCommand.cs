using System;

namespace Spin.Kernel.Console;

/// <summary>A command of the shell. Runs at Strand level: it may allocate, and an exception ends the command alone.</summary>
internal abstract class ShellCommand
{
    /// <summary>The word that runs it.</summary>
    internal abstract string Name { get; }

    /// <summary>Its arguments, for a reader; empty where it takes none.</summary>
    internal virtual string Usage => "";

    /// <summary>What it does, in one line.</summary>
    internal abstract string Summary { get; }

    /// <summary>Runs it.</summary>
    /// <param name="arguments">The words behind its name.</param>
    /// <param name="output">Where its output goes.</param>
    /// <returns>False where the arguments are not understood: the shell then shows the usage.</returns>
    internal abstract bool Run(ReadOnlySpan<string> arguments, TextSink output);

    /// <summary>Adds the words that may follow.</summary>
    /// <param name="before">The arguments typed so far.</param>
    /// <param name="candidates">Where the words go.</param>
    internal virtual void Complete(ReadOnlySpan<string> before, CandidateList candidates)
    {
    }
}
