using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;
using Spin.Analyzers.Resources;

namespace Spin.Analyzers.Rules5000;

/// <summary>
/// SPIN5007: a lock held over a call that waits for something else: a sleep, a strand's end, a condition of another lock. Entering a
/// second lock is no such call (SPIN5006 judges the order), and awaiting a condition leaves its own lock.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeldWhileBlocking() : ResourceAnalyzer(Rules.SPIN5007_HeldWhileBlocking)
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

        if (spindles.Declares(method))
        {
            return spindles.Effects.SummaryOf(method.OriginalDefinition).Find(Effect.Blocks) is { } witness && witness.Root.Kind != CauseKind.Lock && !IsEnter(witness.Root.What)
                ? Paths.Write(member.Name, method, witness)
                : null;
        }

        return type.Name is "Thread" or "Task" or "SemaphoreSlim" or "ManualResetEventSlim" or "WaitHandle" or "CountdownEvent" or "Barrier" &&
            method.Name is "Sleep" or "Join" or "Wait" or "WaitAll" or "WaitAny" or "WaitOne" or "SignalAndWait" ? $"{type.Name}.{method.Name}" : null;
    }

    private static bool IsEnter(string what) => what.EndsWith(".Enter", StringComparison.Ordinal) || what.EndsWith(".EnterScope", StringComparison.Ordinal);
}
