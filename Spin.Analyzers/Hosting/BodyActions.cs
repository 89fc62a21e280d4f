using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Hosting;

/// <summary>
/// Hands the operations of bodies and initialisers to the rules, in the order and the blocks in which the compiler would. It would bind all
/// attributes once more for them too, which costs more than the rules themselves and shows them constants only.
/// </summary>
internal sealed class BodyActions
{
    private readonly ActionsByKind<OperationKind, OperationAnalysisContext> _operations = new();
    private readonly List<Action<OperationBlockAnalysisContext>> _blocks = [];

    /// <summary>Adds an action for operations of some kinds.</summary>
    internal void Add(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> kinds) => _operations.Add(action, kinds);

    /// <summary>Adds an action for whole bodies.</summary>
    internal void Add(Action<OperationBlockAnalysisContext> action) => _blocks.Add(action);

    /// <summary>Registers one action for all of them.</summary>
    internal void Register(CompilationStartAnalysisContext context)
    {
        Dictionary<OperationKind, Action<OperationAnalysisContext>> operations = [];
        _operations.Register((action, kind) => operations.Add(kind, action));
        Action<OperationBlockAnalysisContext>? blocks = _blocks.Count > 0 ? ActionSequence.Of(_blocks) : null;
        if (operations.Count > 0 || blocks is not null)
        {
            Compilation compilation = context.Compilation;
            context.RegisterCodeBlockAction(code => Run(code, compilation, operations, blocks));
        }
    }

    private static void Run(
        CodeBlockAnalysisContext code, Compilation compilation, Dictionary<OperationKind, Action<OperationAnalysisContext>> operations, Action<OperationBlockAnalysisContext>? blocks)
    {
        ImmutableArray<IOperation> roots = [.. ExecutableParts.Of(code.CodeBlock, code.OwningSymbol).Select(part => code.SemanticModel.GetOperation(part, code.CancellationToken)).OfType<IOperation>()];
        if (roots.IsEmpty)
        {
            return;
        }

        // A rule that fails on one operation keeps none from the others.
        ExceptionDispatchInfo? failure = null;
        Action<Diagnostic> report = code.ReportDiagnostic;
#pragma warning disable CS0618 // Roslyn discourages making contexts in tests; these pass on what the context of a code block has
        foreach (IOperation root in roots)
        {
            foreach (IOperation operation in root.DescendantsAndSelf())
            {
                if (operations.TryGetValue(operation.Kind, out Action<OperationAnalysisContext>? action))
                {
                    Attempt(action, new OperationAnalysisContext(
                        operation, code.OwningSymbol, compilation, code.Options, report, static _ => true, code.CancellationToken), ref failure);
                }
            }
        }

        if (blocks is not null)
        {
            Attempt(blocks, new OperationBlockAnalysisContext(
                roots, code.OwningSymbol, compilation, code.Options, report, static _ => true, code.CancellationToken), ref failure);
        }
#pragma warning restore CS0618

        failure?.Throw();
    }

    private static void Attempt<TContext>(Action<TContext> action, TContext context, ref ExceptionDispatchInfo? failure)
    {
        try
        {
            action(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failure ??= ExceptionDispatchInfo.Capture(exception);
        }
    }
}
