using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Costs;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Hosting;

/// <summary>
/// Asks before any rule for what several rules ask for: the effects and costs of handlers and guards, with the flow graphs beneath them,
/// what the functions of a spindle share, and the findings about resources. For the benchmark of the rules, so that this is counted as
/// what it is and not with the rule that happens to come first; where nobody measures, the rules themselves ask.
/// </summary>
internal static class SharedAnalysis
{
    /// <summary>What it is called among the rules.</summary>
    internal const string Name = "shared analysis";

    /// <summary>Registers the questions.</summary>
    internal static void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterOperationBlockAction(block =>
        {
            foreach (IOperation body in block.OperationBlocks)
            {
                if (body is IBlockOperation or IFieldInitializerOperation or IPropertyInitializerOperation)
                {
                    _ = spindles.Resources.Of(body, block.CancellationToken);
                }
            }
        });
        spindles.Roots.Visit(context, (root, _) => Ask(root, spindles.Effects));
        context.RegisterSymbolStartAction(
            start => start.RegisterSymbolEndAction(symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol type && spindles.Contract.IsSpindle(type))
                {
                    _ = spindles.Sharing.Of(type);
                }
            }),
            SymbolKind.NamedType);
    }

    private static void Ask(CodeRoot root, EffectEngine engine)
    {
        if (root.Forbids != Effect.None)
        {
            _ = engine.SummaryOf(root.Method);
        }

        if ((root.Forbids & Effect.Unbounded) != 0)
        {
            Method method = engine.Symbols.Of(root.Method);
            if (!(engine.Analysis.Ceilings.Of(method) <= Budgets.Of(root.Level)))
            {
                _ = engine.Analysis.CostOf(method);
            }
        }
    }
}
