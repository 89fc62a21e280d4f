using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <summary>Types as the evaluation stack holds them.</summary>
internal static class StackValues
{
    /// <summary>What a variable of a type gives when it is loaded.</summary>
    internal static StackValue Of(IlType type, TypeRelations relations)
    {
        switch (type)
        {
            case NamedType named:
                Primitive number = named.Definition.Primitive;
                return number != Primitive.None ? new StackValue(Kind(number)) :
                    ConstraintChecker.IsSpecial(type) ? throw new Refusal(VerifierRules.BackDoor, $"{type} is a reference of any type: use 'ref' or a type parameter") :
                    ConstraintChecker.IsVoid(type) ? throw Refusal.Types($"{type} is no variable's type") :
                    new StackValue(named.Definition.IsValueType ? StackKind.Value : StackKind.Reference, type);
            case ArrayType:
                return new StackValue(StackKind.Reference, type);
            case TypeVariable variable:
                relations.Parameter(variable);
                return new StackValue(StackKind.Value, type);
            case ByRefType reference:
                return StackValue.Address(reference.Target);
            case ModifiedType modified:
                return Of(modified.Unmodified, relations);
            default:
                ConstraintChecker.Check(relations, type);
                throw Refusal.Types($"{type} is no variable's type");
        }
    }

    /// <summary>The kind of a number.</summary>
    internal static StackKind Kind(Primitive number) => number switch
    {
        Primitive.Int64 or Primitive.UInt64 => StackKind.Int64,
        Primitive.IntPtr or Primitive.UIntPtr => StackKind.NativeInt,
        Primitive.Single or Primitive.Double => StackKind.Float,
        _ => StackKind.Int32,
    };

    /// <summary>The number that a variable of a type stores; none for others.</summary>
    internal static Primitive Number(IlType? type) => type is NamedType named ? named.Definition.Primitive : Primitive.None;

    /// <summary>Whether variables of two types are stored alike, so that either may be read as the other.</summary>
    internal static bool AreStoredAlike(IlType first, IlType second) =>
        first.Equals(second) || Number(first) is not Primitive.None and Primitive number && Primitives.Stored(number) == Primitives.Stored(Number(second));

    /// <summary>Whether a method is an accessor that a constructor's caller uses once.</summary>
    internal static bool IsInitAccessor(DefinedMethod method) =>
        method.Shape.ReturnType is ModifiedType { IsRequired: true, Modifier: NamedType { Definition: { Name: "IsExternalInit", Namespace: "System.Runtime.CompilerServices" } } };
}
