using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects;

/// <summary>
/// Every function of the compilation that is made into a delegate, by the member it is assigned to and by the delegate's type. Built
/// when a handler first reaches a delegate that is not created beside it.
/// </summary>
internal sealed class DelegateIndex
{
    private readonly Dictionary<ISymbol, HashSet<IMethodSymbol>> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, HashSet<IMethodSymbol>> _types = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, HashSet<INamedTypeSymbol>> _wrapped = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _foreign = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

    internal DelegateIndex(EffectEngine engine)
    {
        foreach (INamedTypeSymbol type in engine.Targets.Types)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IMethodSymbol { MethodKind: not MethodKind.Constructor } or IFieldSymbol or IPropertySymbol ||
                    member is IMethodSymbol { IsImplicitlyDeclared: false })
                {
                    Read(member, engine);
                }
            }
        }
    }

    /// <summary>The functions that a field, property or event may hold.</summary>
    /// <returns>Null where something else than a function written here is assigned: any function of that type may be in it.</returns>
    internal ImmutableArray<IMethodSymbol>? AssignedTo(ISymbol member) =>
        !_open.Contains(member) && _members.TryGetValue(member, out HashSet<IMethodSymbol>? functions) ? [.. functions] : null;

    /// <summary>Whether a delegate of a type is the result of a call of another assembly.</summary>
    internal bool ComesFromOutside(INamedTypeSymbol type) => _foreign.Contains(type);

    /// <summary>The functions that are made into a type of delegate.</summary>
    internal ImmutableArray<IMethodSymbol> OfType(INamedTypeSymbol type)
    {
        HashSet<IMethodSymbol> all = new(SymbolEqualityComparer.Default);
        HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default) { type };
        Stack<INamedTypeSymbol> open = new([type]);
        while (open.Count > 0)
        {
            INamedTypeSymbol one = open.Pop();
            all.UnionWith(_types.TryGetValue(one, out HashSet<IMethodSymbol>? functions) ? functions : []);
            foreach (INamedTypeSymbol inner in _wrapped.TryGetValue(one, out HashSet<INamedTypeSymbol>? types) ? types : [])
            {
                if (seen.Add(inner))
                {
                    open.Push(inner);
                }
            }
        }

        return [.. all];
    }

    private void Read(ISymbol member, EffectEngine engine)
    {
        foreach (IOperation body in Bodies.Of(member, engine))
        {
            foreach (IOperation operation in body.DescendantsAndSelf())
            {
                switch (operation)
                {
                    case IDelegateCreationOperation { Type: INamedTypeSymbol type } creation:
                        Add(_types, type.OriginalDefinition, creation);
                        if (FindWrapped(creation) is { } inner)
                        {
                            Wrap(type.OriginalDefinition, inner.OriginalDefinition);
                        }

                        break;
                    case IInvocationOperation { Type: INamedTypeSymbol { TypeKind: TypeKind.Delegate } result } call when IsForeign(call.TargetMethod, engine):
                        _ = _foreign.Add(result.OriginalDefinition);
                        break;
                    case IMemberReferenceOperation { Type: INamedTypeSymbol { TypeKind: TypeKind.Delegate } held } reference when IsForeign(reference.Member, engine):
                        _ = _foreign.Add(held.OriginalDefinition);
                        break;
                    case IAssignmentOperation { Target: IMemberReferenceOperation { Type.TypeKind: TypeKind.Delegate } target } assignment:
                        Assign(target.Member.OriginalDefinition, assignment.Value);
                        break;
                    case IEventAssignmentOperation { EventReference: IEventReferenceOperation reference } assignment:
                        Assign(reference.Event.OriginalDefinition, assignment.HandlerValue);
                        break;
                    case IFieldInitializerOperation initializer:
                        foreach (IFieldSymbol field in initializer.InitializedFields)
                        {
                            AssignIfDelegate(field, field.Type, initializer.Value);
                        }

                        break;
                    case IPropertyInitializerOperation initializer:
                        foreach (IPropertySymbol property in initializer.InitializedProperties)
                        {
                            AssignIfDelegate(property, property.Type, initializer.Value);
                        }

                        break;
                }
            }
        }
    }

    private static bool IsForeign(ISymbol member, EffectEngine engine) => member is not IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } &&
        !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, engine.Spindles.Compilation.Assembly) && !ClassLibrary.Contains(member);

    private void AssignIfDelegate(ISymbol member, ITypeSymbol type, IOperation value)
    {
        if (type.TypeKind == TypeKind.Delegate)
        {
            Assign(member, value);
        }
    }

    private void Assign(ISymbol member, IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        switch (value)
        {
            case IDelegateCreationOperation creation when FindWrapped(creation) is null:
                Add(_members, member, creation);
                break;
            case ILiteralOperation or IDefaultValueOperation:
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                Assign(member, conditional.WhenTrue);
                Assign(member, otherwise);
                break;
            default:
                _ = _open.Add(member);
                break;
        }
    }

    // The type of the delegate that another one is made of.
    private static INamedTypeSymbol? FindWrapped(IDelegateCreationOperation creation) => creation.Target switch
    {
        IMethodReferenceOperation { Method.MethodKind: MethodKind.DelegateInvoke } reference => reference.Method.ContainingType,
        IMethodReferenceOperation or IAnonymousFunctionOperation => null,
        var value => value.Type as INamedTypeSymbol,
    };

    private void Wrap(INamedTypeSymbol outer, INamedTypeSymbol inner)
    {
        if (!_wrapped.TryGetValue(outer, out HashSet<INamedTypeSymbol>? types))
        {
            _wrapped.Add(outer, types = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default));
        }

        _ = types.Add(inner);
    }

    private static void Add(Dictionary<ISymbol, HashSet<IMethodSymbol>> index, ISymbol key, IDelegateCreationOperation creation)
    {
        IMethodSymbol? function = creation.Target switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation reference => (reference.Method.ReducedFrom ?? reference.Method).OriginalDefinition,
            _ => null,
        };
        if (function is not null)
        {
            if (!index.TryGetValue(key, out HashSet<IMethodSymbol>? functions))
            {
                index.Add(key, functions = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default));
            }

            _ = functions.Add(function);
        }
    }
}
