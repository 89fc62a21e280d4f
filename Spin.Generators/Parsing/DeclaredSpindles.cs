using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>The spindles that the project itself declares.</summary>
internal static class DeclaredSpindles
{
    /// <summary>Finds them by their attribute.</summary>
    internal static IncrementalValuesProvider<SpindleModel> Find(
        SyntaxValueProvider syntax, IncrementalValueProvider<ImmutableArray<EventModel>> events) =>
        syntax.ForAttributeWithMetadataName(
            ContractNames.Spindle,
            static (node, _) => node is ClassDeclarationSyntax,
            static (context, token) => SpindleParser.Parse((INamedTypeSymbol)context.TargetSymbol, token))
        .Where(static model => model is not null)
        .Combine(events)
        .Select(static (pair, _) => SpindleParser.Resolve(pair.Left!, pair.Right))
        .Where(static model => model is not null)!;
}
