using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects;

/// <summary>
/// Every function of the compilation that is made into a delegate, by the member it is assigned to and by the delegate's type. Built
/// when a handler first reaches a delegate that is not created beside it.
/// </summary>
internal sealed class DelegateIndex
{
    private readonly Dictionary<ISymbol, HashSet<IMethodSymbol>> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, HashSet<IMethodSymbol>> _types = new(SymbolEqualityComparer.Default);
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
    internal ImmutableArray<IMethodSymbol> AssignedTo(ISymbol member)
    {
        ITypeSymbol? type = (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type ?? (member as IEventSymbol)?.Type;

        // Something else than a function written here was assigned: any function of that type may be in it.
        return !_open.Contains(member) && _members.TryGetValue(member, out HashSet<IMethodSymbol>? functions) ? [.. functions]
            : type is INamedTypeSymbol named ? OfType(named.OriginalDefinition)
            : [];
    }

    /// <summary>The functions that are made into a type of delegate.</summary>
    internal ImmutableArray<IMethodSymbol> OfType(INamedTypeSymbol type) => _types.TryGetValue(type, out HashSet<IMethodSymbol>? functions) ? [.. functions] : [];

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
            case IDelegateCreationOperation creation:
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
