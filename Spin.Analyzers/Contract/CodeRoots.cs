using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Contract;

/// <summary>
/// The handlers and guards of each type, those that it installs at run time included. They are visited when all bodies of the type have
/// been seen, so that the functions that they call are at hand.
/// </summary>
internal sealed class CodeRoots(SpindleCompilation spindles)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ConcurrentQueue<CodeRoot>> _installed = new(SymbolEqualityComparer.Default);

    /// <summary>Notes what is installed.</summary>
    internal void Register(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(operation => Note((IDelegateCreationOperation)operation.Operation, operation.ContainingSymbol), OperationKind.DelegateCreation);

    /// <summary>Visits each handler and guard.</summary>
    internal void Visit(CompilationStartAnalysisContext context, Action<CodeRoot, Action<Diagnostic>> visit) => context.RegisterSymbolStartAction(
        start => start.RegisterSymbolEndAction(end =>
        {
            foreach (CodeRoot root in Of((INamedTypeSymbol)end.Symbol))
            {
                visit(root, end.ReportDiagnostic);
            }
        }),
        SymbolKind.NamedType);

    private IEnumerable<CodeRoot> Of(INamedTypeSymbol type)
    {
        if (!spindles.Spindles.Of(type).Handlers.IsEmpty)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsAbstract: false, IsExtern: false } method && CodeRoot.Find(method, spindles) is { } root)
                {
                    yield return root;
                }
            }
        }

        if (_installed.TryGetValue(type, out ConcurrentQueue<CodeRoot>? installed))
        {
            foreach (CodeRoot root in installed)
            {
                yield return root;
            }
        }
    }

    private void Note(IDelegateCreationOperation creation, ISymbol within)
    {
        IMethodSymbol? function = creation.Target switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation { Method: { } method } when spindles.Declares(method) => method.OriginalDefinition,
            _ => null,
        };

        // A method that is a static handler too is one of its own type; the generated dispatcher is no handler.
        if (function is not null && within.ContainingType is { } type && !SpindleCompilation.IsGenerated(function) &&
            CodeRoot.Find(function, creation.Type, spindles) is { } root &&
            (function.MethodKind != MethodKind.Ordinary || CodeRoot.Find(function, spindles) is null))
        {
            _installed.GetOrAdd(type, static _ => new()).Enqueue(root);
        }
    }
}
