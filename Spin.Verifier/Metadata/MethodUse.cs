using System.Collections.Immutable;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <summary>A method as code names it: the definition, and the types that stand for type parameters.</summary>
/// <param name="Definition">The definition; null for a method of an array.</param>
/// <param name="Owner">The type that has it.</param>
/// <param name="Arguments">For the method's own type parameters.</param>
/// <param name="ReturnType">What it returns.</param>
/// <param name="Parameters">What it takes, the receiver not counted.</param>
/// <param name="Name">Its name.</param>
internal sealed record MethodUse(
    DefinedMethod? Definition, IlType Owner, ImmutableArray<IlType> Arguments, IlType ReturnType, ImmutableArray<IlType> Parameters, string Name)
{
    private const string ReadOnlyModifier = "InAttribute";

    /// <summary>Whether it has no receiver.</summary>
    internal bool IsStatic => Definition is { IsStatic: true };

    /// <summary>Whether it makes an instance.</summary>
    internal bool IsConstructor => Definition is null ? Name == ".ctor" : Definition.IsConstructor;

    /// <summary>Whether what it returns must not be written through.</summary>
    internal bool ReturnsReadOnly => Definition is not null && (Definition.ParameterTraits.ReturnsReadOnly || IsReadOnly(Definition.Shape.ReturnType));

    /// <summary>Whether it returns nothing.</summary>
    internal bool ReturnsVoid => IsVoid(ReturnType);

    /// <summary>Whether a type is <c>void</c>.</summary>
    internal static bool IsVoid(IlType type) => ConstraintChecker.IsVoid(type.Unmodified);

    /// <summary>What is known of a parameter, the receiver not counted.</summary>
    internal ParameterTrait Trait(int parameter)
    {
        if (Definition is null)
        {
            return ParameterTrait.None;
        }

        ParameterTrait trait = Definition.ParameterTraits[parameter];
        return IsReadOnly(Definition.Shape.ParameterTypes[parameter]) ? trait | ParameterTrait.ReadOnly : trait;
    }

    /// <summary>A use of a definition.</summary>
    internal static MethodUse Of(DefinedMethod definition, NamedType owner, ImmutableArray<IlType> arguments)
    {
        MethodShape shape = definition.Shape;
        if (arguments.Length != shape.TypeParameterCount || definition.Parameters.Length != arguments.Length)
        {
            // The definition's own token, as overrides name it, stands for the method inside itself.
            arguments = arguments.IsEmpty ? OwnVariables(shape.TypeParameterCount) : throw Refusal.Metadata($"{definition} is used with the wrong number of type arguments");
        }

        ImmutableArray<IlType>.Builder parameters = ImmutableArray.CreateBuilder<IlType>(shape.ParameterTypes.Length);
        foreach (IlType parameter in shape.ParameterTypes)
        {
            parameters.Add(parameter.Unmodified.Substitute(owner.Arguments, arguments));
        }

        return new MethodUse(
            definition, owner, arguments, shape.ReturnType.Unmodified.Substitute(owner.Arguments, arguments), parameters.MoveToImmutable(), definition.Name);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Owner}.{Name}";

    private static bool IsReadOnly(IlType type) => type is ModifiedType { IsRequired: true } modified &&
        (modified.Modifier is NamedType { Definition.Name: ReadOnlyModifier } || IsReadOnly(modified.Modified));

    private static ImmutableArray<IlType> OwnVariables(int count)
    {
        ImmutableArray<IlType>.Builder variables = ImmutableArray.CreateBuilder<IlType>(count);
        for (int i = 0; i < count; i++)
        {
            variables.Add(new TypeVariable(isOfMethod: true, i));
        }

        return variables.MoveToImmutable();
    }
}
