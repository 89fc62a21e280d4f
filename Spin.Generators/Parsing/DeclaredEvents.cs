using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>The events that the project itself declares.</summary>
internal static class DeclaredEvents
{
    /// <summary>Finds them by their attribute; each is read again only where its file changed.</summary>
    internal static IncrementalValuesProvider<EventModel> Find(SyntaxValueProvider syntax) =>
        syntax.ForAttributeWithMetadataName(
            ContractNames.Event,
            static (node, _) => node is DelegateDeclarationSyntax,
            static (context, _) => EventParser.Parse((INamedTypeSymbol)context.TargetSymbol))
        .Where(static model => model is not null)!;
}
