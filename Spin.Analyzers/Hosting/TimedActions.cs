using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Spin.Analyzers.Hosting;

/// <summary>Passes on what one rule registers, with its time measured.</summary>
/// <param name="actions">Where it is registered.</param>
/// <param name="rule">The name of the rule.</param>
/// <param name="times">Where times are noted.</param>
#pragma warning disable RS1012 // it passes on whatever there is
internal sealed class TimedActions(RuleActions actions, string rule, RuleTimes times) :
    CompilationStartAnalysisContext(actions.Compilation, actions.Options, actions.CancellationToken)
#pragma warning restore RS1012
{
    /// <inheritdoc/>
    public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => actions.RegisterOperationBlockAction(times.Measure(rule, action));

    /// <inheritdoc/>
    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => actions.RegisterSyntaxTreeAction(times.Measure(rule, action));

    /// <inheritdoc/>
    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => actions.RegisterCompilationEndAction(times.Measure(rule, action));

    /// <inheritdoc/>
    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
        actions.RegisterSymbolAction(times.Measure(rule, action), symbolKinds);

    /// <inheritdoc/>
    public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) => actions.RegisterSymbolStartAction(
        start =>
        {
            RuleSymbolActions ends = new(start);
            action(ends);
            if (ends.End is { } end)
            {
                start.RegisterSymbolEndAction(times.Measure(rule, end));
            }
        },
        symbolKind);

    /// <inheritdoc/>
    public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
        actions.RegisterOperationAction(times.Measure(rule, action), operationKinds);

    /// <inheritdoc/>
    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
        actions.RegisterSyntaxNodeAction(times.Measure(rule, action), syntaxKinds);

    /// <inheritdoc/>
    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => actions.RegisterSemanticModelAction(times.Measure(rule, action));

    /// <inheritdoc/>
    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => actions.RegisterCodeBlockAction(times.Measure(rule, action));

    /// <inheritdoc/>
    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
        actions.RegisterCodeBlockStartAction(action);
}
