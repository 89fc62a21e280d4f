using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
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
    private readonly NotesByType<CodeRoot> _installed = new();

    // Every rule about effects asks.
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<CodeRoot>> _handlers = new(SymbolEqualityComparer.Default);

    /// <summary>Notes what is installed.</summary>
    internal void Register(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(operation => Note((IDelegateCreationOperation)operation.Operation, operation.ContainingSymbol), OperationKind.DelegateCreation);

    /// <summary>Visits each handler and guard.</summary>
    internal void Visit(CompilationStartAnalysisContext context, Action<CodeRoot, Action<Diagnostic>> visit) => context.RegisterSymbolStartAction(
        start => start.RegisterSymbolEndAction(end =>
        {
            INamedTypeSymbol type = (INamedTypeSymbol)end.Symbol;
            foreach (CodeRoot root in HandlersOf(type))
            {
                visit(root, end.ReportDiagnostic);
            }

            foreach (CodeRoot root in _installed.Of(type))
            {
                visit(root, end.ReportDiagnostic);
            }
        }),
        SymbolKind.NamedType);

    private ImmutableArray<CodeRoot> HandlersOf(INamedTypeSymbol type) =>
        _handlers.TryGetValue(type, out ImmutableArray<CodeRoot> known) ? known : _handlers.GetOrAdd(type, FindHandlers(type));

    private ImmutableArray<CodeRoot> FindHandlers(INamedTypeSymbol type)
    {
        if (spindles.Spindles.Of(type).Handlers.IsEmpty)
        {
            return [];
        }

        ImmutableArray<CodeRoot>.Builder roots = ImmutableArray.CreateBuilder<CodeRoot>();
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsAbstract: false, IsExtern: false } method && CodeRoot.Find(method, spindles) is { } root)
            {
                roots.Add(root);
            }
        }

        return roots.ToImmutable();
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
            _installed.Add(type, root);
        }
    }
}
