using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis.Il;

namespace Spin.EffectSummaries.Library;

/// <summary>What code outside an assembly can name: to call it, to implement it or to override it.</summary>
internal static class Visibility
{
    /// <summary>Whether a method is visible, and all types around it.</summary>
    internal static bool IsVisible(IlMethod method) =>
        (method.Definition.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem &&
        IsVisible(method.Module.Reader, method.Owner);

    /// <summary>Whether a type is visible, and all types around it.</summary>
    internal static bool IsVisible(MetadataReader reader, TypeDefinitionHandle handle)
    {
        for (TypeDefinitionHandle type = handle; !type.IsNil; type = reader.GetTypeDefinition(type).GetDeclaringType())
        {
            if ((reader.GetTypeDefinition(type).Attributes & TypeAttributes.VisibilityMask) is not (TypeAttributes.Public or TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem))
            {
                return false;
            }
        }

        return true;
    }
}
