using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;
using Spin.Analysis.Representation;
using Spin.Analyzers.Effects.Lowering;

namespace Spin.Analyzers.Effects;

/// <summary>Walks one function's body, without the functions inside it, and notes effects and calls.</summary>
internal sealed partial class FactsCollector(EffectEngine engine, Queue<(IMethodSymbol Function, IOperation Body)> nested) : OperationWalker
{
    private readonly ImmutableArray<Cause>.Builder _causes = ImmutableArray.CreateBuilder<Cause>();
    private readonly ImmutableArray<CallSite>.Builder _calls = ImmutableArray.CreateBuilder<CallSite>();
    private readonly HashSet<Field> _writes = [];
    private readonly HashSet<Method> _started = [];
    private readonly CapturedVariables _captured = new(engine);
    private readonly Contents _contents = new(engine.Spindles);
    private IMethodSymbol? _method;
    private bool _mayLoop;
    private bool _hasFunctions;
    private int _operations;
    private bool _yields;
    private bool _isInVector;
    private int _throwDepth;

    /// <summary>Walks a body.</summary>
    internal void Start(IMethodSymbol? method, IOperation body)
    {
        _method = method;
        if (method is not null && engine.Starts.BeforeBody(method) is { } start && _started.Add(start))
        {
            Call(new CallTarget(CallKind.Start, start), method.Locations[0]);
        }

        Visit(body);
        if (method is { IsAsync: true })
        {
            Add(Effect.Allocates, CauseKind.Async, "async state machine", method.Locations[0]);
        }

        if (_yields && method is not null)
        {
            Add(Effect.Allocates, CauseKind.Iterator, "iterator", method.Locations[0]);
        }
    }

    /// <summary>What was noted.</summary>
    internal MethodFacts ToFacts() => new(_causes.ToImmutable(), _calls.ToImmutable(), _writes, _mayLoop) { Operations = _hasFunctions ? null : _operations, Lent = [.. _lent] };

    /// <inheritdoc/>
    public override void Visit(IOperation? operation)
    {
        _operations++;
        _hasFunctions |= operation is { Type.TypeKind: TypeKind.Delegate } or IAnonymousFunctionOperation;
        if (_isInVector || operation is null || !Vectors.Uses(operation))
        {
            base.Visit(operation);
            return;
        }

        // What a value is computed from lies in the same place.
        Add(Effect.UsesVector, CauseKind.Vector, Display(operation.Type!), operation.Syntax.GetLocation());
        _isInVector = true;
        base.Visit(operation);
        _isInVector = false;
    }

    /// <inheritdoc/>
    public override void VisitAnonymousFunction(IAnonymousFunctionOperation operation) => nested.Enqueue((operation.Symbol, operation.Body));

    /// <inheritdoc/>
    public override void VisitLocalFunction(ILocalFunctionOperation operation)
    {
        if (operation.Body is { } body)
        {
            nested.Enqueue((operation.Symbol, body));
        }
    }

    /// <inheritdoc/>
    public override void VisitNameOf(INameOfOperation operation)
    {
    }

    /// <inheritdoc/>
    public override void VisitForLoop(IForLoopOperation operation)
    {
        _mayLoop = true;
        base.VisitForLoop(operation);
    }

    /// <inheritdoc/>
    public override void VisitWhileLoop(IWhileLoopOperation operation)
    {
        _mayLoop = true;
        base.VisitWhileLoop(operation);
    }

    /// <inheritdoc/>
    public override void VisitBranch(IBranchOperation operation)
    {
        _mayLoop |= operation.BranchKind == BranchKind.GoTo;
        base.VisitBranch(operation);
    }

    /// <inheritdoc/>
    public override void VisitForEachLoop(IForEachLoopOperation operation)
    {
        _mayLoop = true;
        if (operation.Syntax is CommonForEachStatementSyntax syntax && operation.SemanticModel is { } model)
        {
            ForEachStatementInfo info = model.GetForEachStatementInfo(syntax);
            NoteElementOf(syntax, info, model);
            if (operation.Collection is { } collection && Conversions.Unwrap(collection).Type is not (IArrayTypeSymbol or { SpecialType: SpecialType.System_String }) &&
                info.GetEnumeratorMethod is { } getEnumerator)
            {
                Location location = syntax.Expression.GetLocation();
                CallMember(getEnumerator, location);
                CallMember(info.MoveNextMethod, location);
                CallMember(info.CurrentProperty?.GetMethod, location);
                CallMember(FindDisposeOf(getEnumerator.ReturnType, info.DisposeMethod), location);
            }
        }

        base.VisitForEachLoop(operation);
    }

    /// <inheritdoc/>
    public override void VisitUsing(IUsingOperation operation)
    {
        NoteDispose(operation.Resources);
        base.VisitUsing(operation);
    }

    /// <inheritdoc/>
    public override void VisitUsingDeclaration(IUsingDeclarationOperation operation)
    {
        NoteDispose(operation.DeclarationGroup);
        base.VisitUsingDeclaration(operation);
    }

    /// <inheritdoc/>
    public override void VisitLock(ILockOperation operation)
    {
        Add(Effect.Blocks, CauseKind.Lock, "lock", operation.LockedValue.Syntax.GetLocation());
        base.VisitLock(operation);
    }

    /// <inheritdoc/>
    public override void VisitAwait(IAwaitOperation operation)
    {
        Add(Effect.Blocks, CauseKind.Await, "await", operation.Syntax.GetLocation());
        base.VisitAwait(operation);
    }

    /// <inheritdoc/>
    public override void VisitThrow(IThrowOperation operation)
    {
        Add(Effect.Throws, CauseKind.Throw, "throw", operation.Syntax.GetLocation());
        _throwDepth++;
        base.VisitThrow(operation);
        _throwDepth--;
    }

    /// <inheritdoc/>
    public override void VisitReturn(IReturnOperation operation)
    {
        _yields |= operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak;
        base.VisitReturn(operation);
    }

    private void NoteDispose(IOperation resources)
    {
        foreach (IOperation operation in resources.DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation { Symbol: { Type: { } type } } declarator)
            {
                CallMember(FindDispose(type), declarator.Syntax.GetLocation());
            }
        }

        if (resources is not IVariableDeclarationGroupOperation && Conversions.Unwrap(resources).Type is { } resource)
        {
            CallMember(FindDispose(resource), resources.Syntax.GetLocation());
        }
    }

    // The enumerators of the class library have nothing to dispose of; of any other, the method of its very type.
    private IMethodSymbol? FindDisposeOf(ITypeSymbol enumerator, IMethodSymbol? dispose) =>
        enumerator.TypeKind == TypeKind.Interface ? dispose :
        !engine.Spindles.Declares(enumerator) || dispose is null ? null : FindDispose(enumerator);

    private static IMethodSymbol? FindDispose(ITypeSymbol type)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            foreach (ISymbol member in level.GetMembers("Dispose"))
            {
                if (member is IMethodSymbol { Parameters.IsEmpty: true } method)
                {
                    return method;
                }
            }
        }

        foreach (INamedTypeSymbol @interface in type.AllInterfaces)
        {
            if (@interface.SpecialType == SpecialType.System_IDisposable && @interface.GetMembers("Dispose") is [IMethodSymbol dispose])
            {
                return type.FindImplementationForInterfaceMember(dispose) as IMethodSymbol ?? dispose;
            }
        }

        return null;
    }

    private static string Display(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private void Add(Effect effect, string kind, string what, Location location) =>
        _causes.Add(new Cause(effect, kind, what, new SourceSite(location), _throwDepth > 0));
}
