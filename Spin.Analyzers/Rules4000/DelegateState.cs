using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules4000;

/// <summary>
/// Whether a value may hold a delegate with state of its own: a closure, or a method of an object that can change. A value is followed
/// as far as it is written where it is assigned; what a method of the project makes is not.
/// </summary>
internal sealed class DelegateState(SpindleCompilation spindles)
{
    /// <summary>What is wrong with such a member.</summary>
    internal const string Problem = "may hold a delegate that has captured what can change";

    /// <summary>What to do about it.</summary>
    internal const string Remedy = "make the lambda static, name a static method, or keep the delegate in an instance field of the spindle";

    /// <summary>Whether the initialiser of a static member gives it such a value.</summary>
    internal bool IsKeptByInitializer(ISymbol member, ITypeSymbol type) =>
        MayHold(type, new TypesMet()) && Bodies.Of(member, spindles.Effects).OfType<ISymbolInitializerOperation>().Any(initializer => IsKept(initializer.Value));

    /// <summary>Whether a value of a type that is assigned to a static is such a value.</summary>
    internal bool IsKept(IOperation value, ITypeSymbol type) => MayHold(type, new TypesMet()) && IsKept(value);

    private bool IsKept(IOperation value)
    {
        switch (Conversions.Unwrap(value))
        {
            case IDelegateCreationOperation creation:
                return IsKeptByTarget(creation.Target);
            case ILiteralOperation or IDefaultValueOperation or IFieldReferenceOperation { Field.IsStatic: true } or IPropertyReferenceOperation { Property.IsStatic: true }:
                return false;
            case IArrayInitializerOperation initializer:
                return initializer.ElementValues.Any(IsKept);
            case IObjectCreationOperation creation:
                return AreKept(creation.Arguments) || IsKeptByType(creation.Type) ||
                    creation.Initializer?.Initializers.Any(member => member is not ISimpleAssignmentOperation assignment || MayHoldValue(assignment.Value) && IsKept(assignment.Value)) == true;
            case IInvocationOperation call when ClassLibrary.Contains(call.TargetMethod):
                return AreKept(call.Arguments) || call.Instance is { } instance && MayHoldValue(instance) && IsKept(instance);
            case var other:
                return (Parts.ChoicesOf(other) ?? Parts.ElementsOf(other))?.Any(IsKept) ?? true;
        }
    }

    private bool AreKept(IEnumerable<IArgumentOperation> arguments) => arguments.Any(argument => MayHoldValue(argument.Value) && IsKept(argument.Value));

    private bool IsKeptByTarget(IOperation target) => target switch
    {
        IAnonymousFunctionOperation lambda => Captures.Any(lambda),
        IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference => Captures.Any(reference),
        IMethodReferenceOperation { Instance: { } instance } => Conversions.Unwrap(instance).Type is not { } type || !spindles.Immutability.IsImmutable(type),
        _ => false,
    };

    // A type that keeps delegates must not make any in its own constructors that capture.
    private bool IsKeptByType(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && spindles.Declares(named) && named.InstanceConstructors
            .SelectMany(constructor => Bodies.Of(constructor, spindles.Effects))
            .SelectMany(static body => body.DescendantsAndSelf())
            .Any(operation => operation is IDelegateCreationOperation creation && IsKeptByTarget(creation.Target));

    private bool MayHoldValue(IOperation value) => Conversions.Unwrap(value).Type is not { } type || MayHold(type, new TypesMet());

    private bool MayHold(ITypeSymbol type, TypesMet met)
    {
        if (!met.Add(type))
        {
            return false;
        }

        return type switch
        {
            _ when met.AreTooMany => true,
            { TypeKind: TypeKind.Delegate } => true,
            IArrayTypeSymbol array => MayHold(array.ElementType, met),
            INamedTypeSymbol named => named.TypeArguments.Any(argument => MayHold(argument, met)) ||
                spindles.Declares(named) && named.GetMembers().Any(member => member is IFieldSymbol { IsStatic: false } field && MayHold(field.Type, met)),
            _ => false,
        };
    }
}
