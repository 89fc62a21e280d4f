using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>An instruction.</summary>
/// <param name="offset">The offset of the instruction in its IL.</param>
/// <param name="text">What it does, for messages.</param>
internal sealed class IlSite(int offset, string text) : Site
{
    /// <summary>The offset of the instruction in its IL.</summary>
    internal int Offset { get; } = offset;

    /// <inheritdoc/>
    internal override string Text => text;
}
