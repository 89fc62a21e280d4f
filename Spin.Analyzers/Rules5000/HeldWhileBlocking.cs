using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;
using Spin.Analysis.Representation;
using Spin.Analyzers.Effects;
using Spin.Analyzers.Resources;

namespace Spin.Analyzers.Rules5000;

/// <summary>
/// SPIN5007: a lock held over a call that waits for something else: a sleep, a strand's end, a condition of another lock. Entering a
/// second lock is no such call (SPIN5006 judges the order), and awaiting a condition leaves its own lock.
/// </summary>
public sealed class HeldWhileBlocking() : ResourceRule(Rules.SPIN5007_HeldWhileBlocking)
{
    /// <inheritdoc/>
    private protected override void Analyze(ResourceFindings findings, ISymbol member, SpindleCompilation spindles, Action<Diagnostic> report)
    {
        foreach (IOperation call in findings.Calls)
        {
            List<string> held = [.. NamesOf(findings.HeldAt(call.Syntax.Span)), .. NamesOfLocks(call.Syntax)];
            if (held.Count > 0 && FindWait(call, held.Count, member, spindles) is { } path)
            {
                report(Diagnostic.Create(Rules.SPIN5007_HeldWhileBlocking, call.Syntax.GetLocation(), string.Join(", ", held), path));
            }
        }
    }

    private static IEnumerable<string> NamesOf(ImmutableArray<Resource> resources)
    {
        foreach (Resource resource in resources)
        {
            yield return $"'{resource.Name}'";
        }
    }

    private static IEnumerable<string> NamesOfLocks(SyntaxNode node)
    {
        for (SyntaxNode? outer = node; outer is not null and not MemberDeclarationSyntax and not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax; outer = outer.Parent)
        {
            if (outer is StatementSyntax && outer.Parent is LockStatementSyntax statement && statement.Statement == outer)
            {
                yield return $"'{statement.Expression}'";
            }
        }
    }

    private static string? FindWait(IOperation operation, int locks, ISymbol member, SpindleCompilation spindles)
    {
        if (operation is not IInvocationOperation call)
        {
            return operation is IAwaitOperation ? "await" : null;
        }

        IMethodSymbol method = call.TargetMethod;
        INamedTypeSymbol type = method.ContainingType;
        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, spindles.Contract.Assembly))
        {
            bool waits = method.Name is "Sleep" or "Join" && spindles.Contract.IsCapability(type) ||
                method.Name == "Wait" && SymbolEqualityComparer.Default.Equals(type, spindles.Contract.Condition) && locks > 1;
            return waits ? $"{type.Name}.{method.Name}" : null;
        }

        foreach (Method target in TargetsOf(call, spindles))
        {
            if (spindles.Effects.Analysis.SummaryOf(target).Find(Effect.Blocks) is { } witness && witness.Root.Kind != CauseKind.Lock && !IsEnter(witness.Root.What))
            {
                return Paths.Write(member.Name, target, witness);
            }
        }

        return type.Name is "Thread" or "Task" or "SemaphoreSlim" or "ManualResetEventSlim" or "WaitHandle" or "CountdownEvent" or "Barrier" &&
            method.Name is "Sleep" or "Join" or "Wait" or "WaitAll" or "WaitAny" or "WaitOne" or "SignalAndWait" ? $"{type.Name}.{method.Name}" : null;
    }

    // What runs in source: the method, what overrides or implements it, the functions that a delegate may hold.
    private static ImmutableArray<Method> TargetsOf(IInvocationOperation call, SpindleCompilation spindles)
    {
        EffectEngine effects = spindles.Effects;
        IMethodSymbol method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return call.Instance switch
            {
                IMemberReferenceOperation { Member: var member } => effects.Targets.Resolve(Method.Nobody, new CallTarget(CallKind.DelegateMember, null, member.OriginalDefinition)),
                { Type: INamedTypeSymbol type } => effects.Targets.Resolve(Method.Nobody, new CallTarget(CallKind.DelegateType, null, type.OriginalDefinition)),
                _ => [],
            };
        }

        return CallTargets.IsVirtual(method, call.Instance) ? effects.Targets.Resolve(Method.Nobody, new CallTarget(CallKind.Virtual, effects.Symbols.Of(method)))
            : spindles.Declares(method) ? [effects.Symbols.Of(method)]
            : [];
    }

    private static bool IsEnter(string what) => what.EndsWith(".Enter", StringComparison.Ordinal) || what.EndsWith(".EnterScope", StringComparison.Ordinal);
}
