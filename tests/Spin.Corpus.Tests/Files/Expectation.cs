using System;
using Microsoft.CodeAnalysis;

namespace Spin.Corpus.Tests.Files;

/// <summary>A diagnostic that a file of the corpus must get.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Text">The code that the diagnostic stands on, its beginning where it ends with an ellipsis; null where it stands nowhere.</param>
internal sealed record Expectation(string Id, string? Text)
{
    private const char Ellipsis = '…';

    /// <summary>Whether a diagnostic is the expected one.</summary>
    internal bool IsMetBy(Diagnostic diagnostic) => diagnostic.Id == Id && IsMetBy(diagnostic.Location);

    private bool IsMetBy(Location location)
    {
        if (Text is null || location.SourceTree is not { } tree)
        {
            return Text is null && location.SourceTree is null;
        }

        string text = tree.GetText().ToString(location.SourceSpan);
        return Text.EndsWith(Ellipsis) ? text.StartsWith(Text[..^1], StringComparison.Ordinal) : text == Text;
    }

    /// <inheritdoc/>
    public override string ToString() => Text is null ? Id : $"{Id} at \"{Text}\"";
}
