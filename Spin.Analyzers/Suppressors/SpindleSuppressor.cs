using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Suppressors;

/// <summary>
/// The base of what silences advice of other tools that does not hold for spindles. Only warnings can be silenced like this, never an error.
/// </summary>
public abstract class SpindleSuppressor : DiagnosticSuppressor
{
    private protected SpindleSuppressor(params SuppressionDescriptor[] suppressions) => SupportedSuppressions = [.. suppressions];

    /// <inheritdoc/>
    public sealed override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; }

    /// <inheritdoc/>
    public sealed override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (SpindleCompilation.Find(context.Compilation, context.Options) is not { } spindles)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree && FindSymbol(diagnostic, tree, context) is { } symbol && DoesNotHold(symbol, spindles))
            {
                foreach (SuppressionDescriptor suppression in SupportedSuppressions)
                {
                    if (suppression.SuppressedDiagnosticId == diagnostic.Id)
                    {
                        context.ReportSuppression(Suppression.Create(suppression, diagnostic));
                    }
                }
            }
        }
    }

    /// <summary>Whether the advice is wrong for a symbol.</summary>
    private protected abstract bool DoesNotHold(ISymbol symbol, SpindleCompilation spindles);

    private static ISymbol? FindSymbol(Diagnostic diagnostic, SyntaxTree tree, SuppressionAnalysisContext context)
    {
        SemanticModel model = context.GetSemanticModel(tree);
        for (SyntaxNode? node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan); node is not null; node = node.Parent)
        {
            if (model.GetDeclaredSymbol(node, context.CancellationToken) is { } symbol)
            {
                return symbol;
            }
        }

        return null;
    }
}
