using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Spin.Analyzers.Hosting;

/// <summary>
/// Collects what rules want to look at, and registers it with the compiler: one action for each kind of symbol and node, and one for all
/// bodies, which run those of all rules one after another.
/// </summary>
/// <param name="context">Where the actions are registered in the end.</param>
#pragma warning disable RS1012 // they are, when all are known
internal sealed class RuleActions(CompilationStartAnalysisContext context) :
    CompilationStartAnalysisContext(context.Compilation, context.Options, context.CancellationToken)
#pragma warning restore RS1012
{
    private readonly List<Action<SyntaxTreeAnalysisContext>> _trees = [];
    private readonly List<Action<CompilationAnalysisContext>> _ends = [];
    private readonly ActionsByKind<SymbolKind, SymbolAnalysisContext> _symbols = new();
    private readonly ActionsByKind<SymbolKind, SymbolStartAnalysisContext> _starts = new();
    private readonly ActionsByKind<SyntaxKind, SyntaxNodeAnalysisContext> _nodes = new();
    private readonly BodyActions _bodies = new();

    /// <summary>Registers everything that was collected.</summary>
    internal void Register()
    {
        Register(_trees, context.RegisterSyntaxTreeAction);
        Register(_ends, context.RegisterCompilationEndAction);
        _symbols.Register((action, kind) => context.RegisterSymbolAction(action, kind));
        _starts.Register((action, kind) => context.RegisterSymbolStartAction(
            start =>
            {
                RuleSymbolActions actions = new(start);
                action(actions);
                actions.Register();
            },
            kind));
        _nodes.Register((action, kind) => context.RegisterSyntaxNodeAction(action, kind));
        _bodies.Register(context);
    }

    /// <inheritdoc/>
    public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => _bodies.Add(action);

    /// <inheritdoc/>
    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => _trees.Add(action);

    /// <inheritdoc/>
    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => _ends.Add(action);

    /// <inheritdoc/>
    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => _symbols.Add(action, symbolKinds);

    /// <inheritdoc/>
    public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) => _starts.Add(action, [symbolKind]);

    /// <inheritdoc/>
    public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) => _bodies.Add(action, operationKinds);

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
