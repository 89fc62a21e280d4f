using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Spin.Analyzers.Hosting;

/// <summary>
/// Collects what rules want to look at, and registers it with the compiler: one action for each kind of symbol, node and operation, which
/// runs those of all rules one after another.
/// </summary>
/// <param name="context">Where the actions are registered in the end.</param>
#pragma warning disable RS1012 // they are, when all are known
internal sealed class RuleActions(CompilationStartAnalysisContext context) :
    CompilationStartAnalysisContext(context.Compilation, context.Options, context.CancellationToken)
#pragma warning restore RS1012
{
    private readonly List<Action<OperationBlockAnalysisContext>> _blocks = [];
    private readonly List<Action<SyntaxTreeAnalysisContext>> _trees = [];
    private readonly List<Action<CompilationAnalysisContext>> _ends = [];
    private readonly ActionsByKind<SymbolKind, SymbolAnalysisContext> _symbols = new();
    private readonly ActionsByKind<SymbolKind, SymbolStartAnalysisContext> _starts = new();
    private readonly ActionsByKind<SyntaxKind, SyntaxNodeAnalysisContext> _nodes = new();
    private readonly ActionsByKind<OperationKind, OperationAnalysisContext> _operations = new();

    /// <summary>Registers everything that was collected.</summary>
    internal void Register()
    {
        Register(_blocks, context.RegisterOperationBlockAction);
        Register(_trees, context.RegisterSyntaxTreeAction);
        Register(_ends, context.RegisterCompilationEndAction);
        _symbols.Register((action, kind) => context.RegisterSymbolAction(action, kind));
        _starts.Register(context.RegisterSymbolStartAction);
        _nodes.Register((action, kind) => context.RegisterSyntaxNodeAction(action, kind));
        _operations.Register((action, kind) => context.RegisterOperationAction(action, kind));
    }

    /// <inheritdoc/>
    public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => _blocks.Add(action);

    /// <inheritdoc/>
    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => _trees.Add(action);

    /// <inheritdoc/>
    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => _ends.Add(action);

    /// <inheritdoc/>
    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => _symbols.Add(action, symbolKinds);

    /// <inheritdoc/>
    public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) => _starts.Add(action, [symbolKind]);

    /// <inheritdoc/>
    public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) => _operations.Add(action, operationKinds);

    /// <inheritdoc/>
    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
        _nodes.Add(action, ImmutableArray.CreateRange(syntaxKinds, static kind => (SyntaxKind)(object)kind));

    /// <inheritdoc/>
    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => context.RegisterSemanticModelAction(action);

    /// <inheritdoc/>
    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => context.RegisterCodeBlockAction(action);

    /// <inheritdoc/>
    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
        context.RegisterCodeBlockStartAction(action);

    private static void Register<TContext>(List<Action<TContext>> actions, Action<Action<TContext>> register)
    {
        if (actions.Count > 0)
        {
            register(ActionSequence.Of(actions));
        }
    }
}
