using System.Collections.Immutable;
using System.Reflection;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <summary>What may be named from where, which the native compiler does not ask.</summary>
internal static class Visibility
{
    /// <summary>Whether a type may be named inside another.</summary>
    internal static bool CanSee(DefinedType from, DefinedType type)
    {
        if (type.Outer is not { } outer)
        {
            return (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public || AreFriends(from, type);
        }

        return CanSee(from, outer) && (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.NestedPublic => true,
            TypeAttributes.NestedAssembly => AreFriends(from, type),
            TypeAttributes.NestedFamily => DerivesFrom(from, outer),
            TypeAttributes.NestedFamORAssem => AreFriends(from, type) || DerivesFrom(from, outer),
            TypeAttributes.NestedFamANDAssem => AreFriends(from, type) && DerivesFrom(from, outer),
            _ => from.IsWithin(outer),
        };
    }

    /// <summary>Whether every part of a type may be named inside another.</summary>
    internal static bool CanSee(DefinedType from, IlType type) => type switch
    {
        NamedType named => CanSee(from, named.Definition) && CanSeeAll(from, named.Arguments),
        ArrayType array => CanSee(from, array.Element),
        ByRefType reference => CanSee(from, reference.Target),
        ModifiedType modified => CanSee(from, modified.Modified),
        _ => true,
    };

    /// <summary>Whether a method may be named inside a type.</summary>
    internal static bool CanSee(DefinedType from, DefinedMethod method) => (method.Attributes & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public => true,
        MethodAttributes.Assembly => AreFriends(from, method.Owner),
        MethodAttributes.Family => DerivesFrom(from, method.Owner),
        MethodAttributes.FamORAssem => AreFriends(from, method.Owner) || DerivesFrom(from, method.Owner),
        MethodAttributes.FamANDAssem => AreFriends(from, method.Owner) && DerivesFrom(from, method.Owner),
        MethodAttributes.Private => from.IsWithin(method.Owner),
        _ => false,
    };

    /// <summary>Whether a field may be named inside a type.</summary>
    internal static bool CanSee(DefinedType from, DefinedField field) => (field.Attributes & FieldAttributes.FieldAccessMask) switch
    {
        FieldAttributes.Public => true,
        FieldAttributes.Assembly => AreFriends(from, field.Owner),
        FieldAttributes.Family => DerivesFrom(from, field.Owner),
        FieldAttributes.FamORAssem => AreFriends(from, field.Owner) || DerivesFrom(from, field.Owner),
        FieldAttributes.FamANDAssem => AreFriends(from, field.Owner) && DerivesFrom(from, field.Owner),
        FieldAttributes.Private => from.IsWithin(field.Owner),
        _ => false,
    };

    /// <summary>Whether a member that is visible for its family only is reached through an instance of that family.</summary>
    /// <param name="from">Where it is named.</param>
    /// <param name="owner">The member's owner.</param>
    /// <param name="isFamily">Whether the member's accessibility rests on derivation here.</param>
    /// <param name="receiver">The type of the instance.</param>
    internal static bool IsOfFamily(DefinedType from, DefinedType owner, bool isFamily, IlType? receiver)
    {
        if (!isFamily || receiver is null)
        {
            return true;
        }

        for (DefinedType? type = from; type is not null; type = type.Outer)
        {
            if (Hierarchy.DerivesFrom(type, owner) && receiver is NamedType named && Hierarchy.DerivesFrom(named.Definition, type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the internals of one type's assembly are visible in another's.</summary>
    internal static bool AreFriends(DefinedType from, DefinedType type) =>
        ReferenceEquals(from.Assembly, type.Assembly) || type.Assembly.Friends.Contains(from.Assembly.Name);

    private static bool CanSeeAll(DefinedType from, ImmutableArray<IlType> types)
    {
        foreach (IlType type in types)
        {
            if (!CanSee(from, type))
            {
                return false;
            }
        }

        return true;
    }

    private static bool DerivesFrom(DefinedType from, DefinedType owner)
    {
        for (DefinedType? type = from; type is not null; type = type.Outer)
        {
            if (Hierarchy.DerivesFrom(type, owner) || owner.IsInterface && Implements(type, owner))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Implements(DefinedType type, DefinedType owner)
    {
        foreach (NamedType implemented in type.AllInterfaces)
        {
            if (ReferenceEquals(implemented.Definition, owner))
            {
                return true;
            }
        }

        return false;
    }
}
