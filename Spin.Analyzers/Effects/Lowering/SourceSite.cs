using Microsoft.CodeAnalysis;
using Spin.Analysis.Representation;

namespace Spin.Analyzers.Effects.Lowering;

/// <summary>A piece of source. Most are never shown, so that of a node the location is made when it is asked for.</summary>
internal sealed class SourceSite : Site
{
    private readonly SyntaxNode? _node;
    private Location? _location;

    /// <summary>Makes the site of a location.</summary>
    internal SourceSite(Location location) => _location = location;

    private SourceSite(SyntaxNode node) => _node = node;

    /// <summary>Where it stands.</summary>
    internal Location Location => _location ??= _node!.GetLocation();

    /// <inheritdoc/>
    internal override string Text => Location.SourceTree?.GetText().ToString(Location.SourceSpan) ?? "";

    /// <summary>The site of an operation.</summary>
    internal static SourceSite Of(IOperation operation) => new(operation.Syntax);
}
