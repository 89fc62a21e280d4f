using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Spin.Analyzers.Hosting;

/// <summary>Collects what rules do at the end of a symbol, and registers one action for all of it.</summary>
/// <param name="context">Where the action is registered in the end.</param>
#pragma warning disable CS0618 // Roslyn discourages making contexts in tests; this one passes on what the compiler's has
internal sealed class RuleSymbolActions(SymbolStartAnalysisContext context) :
    SymbolStartAnalysisContext(context.Symbol, context.Compilation, context.Options, context.CancellationToken)
#pragma warning restore CS0618
{
    private readonly List<Action<SymbolAnalysisContext>> _ends = [];

    /// <summary>What is done at the end; null for nothing.</summary>
    internal Action<SymbolAnalysisContext>? End => _ends.Count > 0 ? ActionSequence.Of(_ends) : null;

    /// <summary>Registers everything that was collected.</summary>
    internal void Register()
    {
        if (End is { } end)
        {
            context.RegisterSymbolEndAction(end);
        }
    }

    /// <inheritdoc/>
    public override void RegisterSymbolEndAction(Action<SymbolAnalysisContext> action) => _ends.Add(action);

    /// <inheritdoc/>
    public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
        context.RegisterOperationAction(action, operationKinds);

    /// <inheritdoc/>
    public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => context.RegisterOperationBlockAction(action);

    /// <inheritdoc/>
    public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) => context.RegisterOperationBlockStartAction(action);

    /// <inheritdoc/>
    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => context.RegisterCodeBlockAction(action);

    /// <inheritdoc/>
    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
        context.RegisterCodeBlockStartAction(action);

    /// <inheritdoc/>
    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
        context.RegisterSyntaxNodeAction(action, syntaxKinds);
}
