using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Spin.Corpus.Tests.FrontEnds;

/// <summary>A file beside the sources.</summary>
/// <param name="path">Its name.</param>
/// <param name="text">Its text.</param>
internal sealed class TextFile(string path, string text) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
