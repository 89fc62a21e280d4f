using System.Reflection;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Domains;

/// <summary>What other assemblies, which are other protection domains, can see.</summary>
internal static class Outside
{
    /// <summary>Whether they see a type.</summary>
    internal static bool Sees(DefinedType type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => Sees(type.Outer!),
        _ => false,
    };

    /// <summary>Whether they see a method.</summary>
    internal static bool Sees(DefinedMethod method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem && Sees(method.Owner);

    /// <summary>Whether they see a field.</summary>
    internal static bool Sees(DefinedField field) =>
        (field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem && Sees(field.Owner);

    /// <summary>Whether they can call a method: by itself, or through an interface or base that they see.</summary>
    internal static bool Reaches(DefinedMethod method)
    {
        if (Sees(method))
        {
            return true;
        }

        foreach (DefinedMethod declared in Implemented.By(method))
        {
            if (Sees(declared))
            {
                return true;
            }
        }

        return false;
    }
}
