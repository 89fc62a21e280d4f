using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects;

/// <summary>
/// The comparers and functions with which the compilation makes objects of the class library, by the type of the object. Built when a
/// handler first asks such an object.
/// </summary>
internal sealed class GivenValues
{
    private readonly EffectEngine _engine;
    private readonly Dictionary<ISymbol, List<(INamedTypeSymbol Type, IOperation Value)>> _values = new(SymbolEqualityComparer.Default);

    internal GivenValues(EffectEngine engine)
    {
        _engine = engine;
        foreach (INamedTypeSymbol type in engine.Targets.Types)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                foreach (IOperation body in Bodies.Of(member, engine))
                {
                    foreach (IOperation operation in body.DescendantsAndSelf())
                    {
                        Read(operation);
                    }
                }
            }
        }
    }

    /// <summary>What an object of a type may call of what it was made with.</summary>
    /// <param name="target">The member, null for a function, and the type.</param>
    /// <param name="known">What the type parameters of the caller stand for.</param>
    internal ImmutableArray<Method> Resolve(CallTarget target, TypeArguments? known)
    {
        INamedTypeSymbol owner = (INamedTypeSymbol)target.Holder!;
        ImmutableArray<Method>.Builder targets = ImmutableArray.CreateBuilder<Method>();
        ITypeSymbol? closed = TypeArguments.Close(owner, known);
        foreach ((INamedTypeSymbol type, IOperation value) in _values.TryGetValue(owner.OriginalDefinition, out List<(INamedTypeSymbol Type, IOperation Value)>? given) ? given : [])
        {
            // What was made in generic code may have been made for any type.
            if (closed is null || TypeArguments.Close(type, known: null) is not { } made || SymbolEqualityComparer.Default.Equals(made, closed))
            {
                Add(targets, target.Method, value);
            }
        }

        return targets.ToImmutable();
    }

    private void Add(ImmutableArray<Method>.Builder targets, Method? member, IOperation value)
    {
        if (value.Type is { TypeKind: TypeKind.Delegate })
        {
            if (member is null)
            {
                // Whatever function it stands in, of its parameters nothing is known here.
                targets.AddRange(_engine.Analysis.TargetsOf(Method.Nobody, DelegateValues.Of(value, _engine)));
            }
        }
        else if (member is not null && value.Type is { } type)
        {
            targets.AddRange(type.TypeKind == TypeKind.Interface
                ? _engine.Targets.AllOf(member.Symbol)
                : _engine.Targets.Constrained.Of(type, member.Symbol));
        }
    }

    private void Read(IOperation operation)
    {
        (IMethodSymbol? made, ImmutableArray<IArgumentOperation> arguments) = operation switch
        {
            IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
            IInvocationOperation call => (call.TargetMethod, call.Arguments),
            _ => (null, []),
        };
        if (made is null || _engine.Spindles.Declares(made.OriginalDefinition) ||
            (made.MethodKind == MethodKind.Constructor ? made.ContainingType : made.ReturnType as INamedTypeSymbol) is not { } type)
        {
            return;
        }

        foreach (IArgumentOperation argument in arguments)
        {
            if (argument is { IsImplicit: false, Parameter.Type.TypeKind: TypeKind.Interface or TypeKind.Delegate })
            {
                if (!_values.TryGetValue(type.OriginalDefinition, out List<(INamedTypeSymbol Type, IOperation Value)>? given))
                {
                    _values.Add(type.OriginalDefinition, given = []);
                }

                given.Add((type, Conversions.UnwrapTyped(argument.Value)));
            }
        }
    }
}
