using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Verifier.Api;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Modules;

/// <summary>What a type may be: its name, its kind, its base, its layout.</summary>
internal static class TypeRules
{
    // The native compiler knows it by name; who may use it is a question of attributes.
    private const string Export = "System.Runtime.RuntimeExportAttribute";

    /// <summary>Attributes that the compiler declares where the class library does not; it knows them by name.</summary>
    private static readonly HashSet<string> s_embedded =
    [
        "Microsoft.CodeAnalysis.EmbeddedAttribute", "System.Runtime.CompilerServices.RefSafetyRulesAttribute", "System.Runtime.CompilerServices.ExtensionMarkerAttribute",
        "System.Runtime.CompilerServices.NativeIntegerAttribute", "System.Runtime.CompilerServices.NullableAttribute", "System.Runtime.CompilerServices.NullableContextAttribute",
        "System.Runtime.CompilerServices.NullablePublicOnlyAttribute", "System.Runtime.CompilerServices.ScopedRefAttribute", "System.Runtime.CompilerServices.IsReadOnlyAttribute",
        "System.Runtime.CompilerServices.IsByRefLikeAttribute", "System.Runtime.CompilerServices.IsUnmanagedAttribute", "System.Runtime.CompilerServices.RequiresLocationAttribute",
        "System.Runtime.CompilerServices.ParamCollectionAttribute", "System.Runtime.CompilerServices.CompilerLoweringPreserveAttribute",
    ];

    /// <summary>What is wrong with a type, the first thing.</summary>
    internal static void Check(DefinedType type)
    {
        CheckName(type);
        if (type.Handle.Equals(MetadataRows.GlobalType))
        {
            CheckGlobal(type);
            return;
        }

        TypeRelations relations = new(type.Assembly.All.WellKnown, type, method: null);
        CheckKind(type, relations.Known);
        CheckAncestors(type, relations);
        CheckParameters(type, relations);
        LayoutRules.Check(type, relations);
        Variance.Check(type);
    }

    private static void CheckName(DefinedType type)
    {
        if (type.Outer is not null || !ReservedNamespaces.Contains(type.Namespace) && type.Namespace != "Microsoft.CodeAnalysis")
        {
            return;
        }

        bool isExpected = s_embedded.Contains(type.FullName) || type.FullName == Export;
        bool isHarmless = type.IsSealed && (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.NotPublic &&
            type.Base is { Definition: { Name: "Attribute", Namespace: "System" } };
        if (!isExpected || !isHarmless)
        {
            throw new Refusal(VerifierRules.BackDoor, $"is declared in the namespace {type.Namespace}, whose types compilers and kernel know by name");
        }
    }

    private static void CheckGlobal(DefinedType type)
    {
        if (!type.Methods.IsEmpty || !type.Fields.IsEmpty)
        {
            throw new Refusal(type.MethodsNamed(".cctor").GetEnumerator().MoveNext() ? "SPIN1018" : VerifierRules.Metadata, "the module has members outside all types");
        }
    }

    private static void CheckKind(DefinedType type, WellKnownTypes known)
    {
        if (type.IsInterface)
        {
            if (type.Base is not null || !type.IsAbstract || type.IsSealed)
            {
                throw Refusal.Metadata("is an interface with a base or a body of its own");
            }

            return;
        }

        if (type.Base is not { } ancestor)
        {
            throw Refusal.Metadata("derives from nothing");
        }

        bool isSpecial = ancestor.Equals(known.Array) || ancestor.Equals(known.Delegate) || ancestor.Equals(known.Void);
        if (ancestor.Definition.IsInterface || ancestor.Definition.IsSealed || isSpecial || ancestor.Definition.IsValueType)
        {
            throw Refusal.Types($"derives from {ancestor}, from which nothing derives");
        }

        if ((type.IsValueType || type.IsDelegate) && !type.IsSealed || type.IsValueType && type.IsAbstract)
        {
            throw Refusal.Types("is a structure or delegate from which others may derive");
        }

        if (type.IsDelegate)
        {
            DelegateRules.Check(type);
        }

        if (type.IsEnum)
        {
            CheckEnum(type);
        }
    }

    private static void CheckEnum(DefinedType type)
    {
        int values = 0;
        foreach (DefinedField field in type.Fields)
        {
            values += field.IsStatic ? 0 : 1;
        }

        bool isWholeNumber = type.Primitive is not (Primitive.None or Primitive.Boolean or Primitive.Single or Primitive.Double);
        if (values != 1 || !isWholeNumber || !type.Methods.IsEmpty || type.OwnInterfaces.Count != 0)
        {
            throw Refusal.Types("is an enumeration that is more than one whole number");
        }
    }

    private static void CheckAncestors(DefinedType type, TypeRelations relations)
    {
        if (type.Base is { } ancestor)
        {
            CheckUse(type, relations, ancestor);
        }

        foreach (InterfaceImplementationHandle handle in type.OwnInterfaces)
        {
            IlType implemented = type.Assembly.Members.Type(type.Assembly.Reader.GetInterfaceImplementation(handle).Interface).Unmodified;
            if (implemented is not NamedType { Definition.IsInterface: true } named)
            {
                throw Refusal.Types($"implements {implemented}, which is no interface");
            }

            CheckUse(type, relations, named);
        }

        _ = type.AllInterfaces;
    }

    private static void CheckUse(DefinedType type, TypeRelations relations, NamedType used)
    {
        ConstraintChecker.Check(relations, used);
        if (!Visibility.CanSee(type, used))
        {
            throw Refusal.Hidden($"{used} is not visible here");
        }

        if (ApiRule.JudgeBase(used.Definition) is { } verdict)
        {
            throw new Refusal(verdict.Id, verdict.Message);
        }
    }

    private static void CheckParameters(DefinedType type, TypeRelations relations)
    {
        if (type.Outer is { } outer && outer.Parameters.Length > type.Parameters.Length)
        {
            throw Refusal.Metadata("has fewer type parameters than the type that it is nested in");
        }

        foreach (DefinedTypeParameter parameter in type.Parameters)
        {
            foreach (IlType constraint in parameter.Constraints)
            {
                ConstraintChecker.Check(relations, constraint);
                if (!Visibility.CanSee(type, constraint))
                {
                    throw Refusal.Hidden($"{constraint} is not visible here");
                }
            }
        }
    }
}
