using System;

namespace Spin.Kernel.Console;

/// <summary>Knows what a word that is being typed may become.</summary>
internal abstract class Completer
{
    /// <summary>Adds the words that may stand at the cursor; those that do not begin with what is typed are left out.</summary>
    /// <param name="before">The words before the one at the cursor.</param>
    /// <param name="candidates">Where the words go.</param>
    internal abstract void Complete(ReadOnlySpan<string> before, CandidateList candidates);
}
