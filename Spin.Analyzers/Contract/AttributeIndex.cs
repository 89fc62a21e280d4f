using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Spin.Analyzers.Contract;

/// <summary>
/// The classes of written attributes. Those of declarations have been bound with their symbols already; only inside bodies does the semantic model
/// bind them once more.
/// </summary>
internal sealed class AttributeIndex
{
    private readonly ConcurrentDictionary<(SyntaxTree Tree, int Start), INamedTypeSymbol?> _classes = new();

    // Those of the assembly and of its module, of which generated code has many; noted when the first of them is asked for.
    private int _notedAssembly;

    /// <summary>Notes the attributes of every symbol.</summary>
    internal void Register(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(
        symbol => Note(symbol.Symbol), SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property, SymbolKind.Field, SymbolKind.Event);

    /// <summary>The class of an attribute.</summary>
    /// <returns>Null where it is not known.</returns>
    internal INamedTypeSymbol? Find(AttributeSyntax attribute, SemanticModel model, CancellationToken token)
    {
        (SyntaxTree SyntaxTree, int SpanStart) key = (attribute.SyntaxTree, attribute.SpanStart);
        if (attribute.Parent is { Parent: CompilationUnitSyntax } && Interlocked.Exchange(ref _notedAssembly, 1) == 0)
        {
            Note(model.Compilation.Assembly.GetAttributes());
            Note(model.Compilation.SourceModule.GetAttributes());
        }

        return _classes.TryGetValue(key, out INamedTypeSymbol? type) ? type : _classes.GetOrAdd(key, Bind(attribute, model, token));
    }

    private void Note(ISymbol symbol)
    {
        Note(symbol.GetAttributes());
        if (symbol is IMethodSymbol method)
        {
            Note(method.GetReturnTypeAttributes());
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                Note(parameter.GetAttributes());
            }

            if (method.PartialImplementationPart is { } part)
            {
                Note(part);
            }
        }
    }

    private void Note(ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute is { ApplicationSyntaxReference: { } reference, AttributeClass: { TypeKind: not TypeKind.Error } type })
            {
                _ = _classes.TryAdd((reference.SyntaxTree, reference.Span.Start), type);
            }
        }
    }

    private static INamedTypeSymbol? Bind(AttributeSyntax attribute, SemanticModel model, CancellationToken token) =>
        model.GetSymbolInfo(attribute, token).Symbol is IMethodSymbol { ContainingType: { } type } ? type : model.GetTypeInfo(attribute, token).Type as INamedTypeSymbol;
}
