using Microsoft.CodeAnalysis;
using Spin.Analysis.Representation;

namespace Spin.Analyzers.Effects.Lowering;

/// <summary>A piece of source.</summary>
/// <param name="location">Where it stands.</param>
internal sealed class SourceSite(Location location) : Site
{
    /// <summary>Where it stands.</summary>
    internal Location Location { get; } = location;

    /// <inheritdoc/>
    internal override string Text => Location.SourceTree?.GetText().ToString(Location.SourceSpan) ?? "";

    /// <summary>The site of an operation.</summary>
    internal static SourceSite Of(IOperation operation) => new(operation.Syntax.GetLocation());
}
