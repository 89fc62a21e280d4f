using System.Reflection;
using System.Reflection.Metadata;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Modules;

/// <summary>A type parameter that is declared covariant only comes out, one that is contravariant only goes in.</summary>
internal static class Variance
{
    private const GenericParameterAttributes Out = GenericParameterAttributes.Covariant;
    private const GenericParameterAttributes In = GenericParameterAttributes.Contravariant;
    private const GenericParameterAttributes Both = GenericParameterAttributes.None;

    /// <summary>Refuses a type whose variance its members break.</summary>
    internal static void Check(DefinedType type)
    {
        bool isVariant = false;
        foreach (DefinedTypeParameter parameter in type.Parameters)
        {
            isVariant |= parameter.Variance != Both;
        }

        if (!isVariant)
        {
            return;
        }

        foreach (InterfaceImplementationHandle handle in type.OwnInterfaces)
        {
            Require(type, type.Assembly.Members.Type(type.Assembly.Reader.GetInterfaceImplementation(handle).Interface), Out);
        }

        foreach (DefinedMethod method in type.Methods)
        {
            if (!method.IsConstructor && !method.IsStatic)
            {
                CheckMethod(type, method);
            }
        }

        // Types nested in an interface take its parameters over; they are no part of its promise.
        if (!type.IsInterface && !type.IsDelegate)
        {
            throw Refusal.Types("declares variance, which interfaces and delegates alone may");
        }
    }

    private static void CheckMethod(DefinedType type, DefinedMethod method)
    {
        Require(type, method.Shape.ReturnType, Out);
        foreach (IlType parameter in method.Shape.ParameterTypes)
        {
            Require(type, parameter, In);
        }

        foreach (DefinedTypeParameter parameter in method.Parameters)
        {
            foreach (IlType constraint in parameter.Constraints)
            {
                Require(type, constraint, In);
            }
        }
    }

    private static void Require(DefinedType type, IlType used, GenericParameterAttributes direction)
    {
        switch (used)
        {
            case TypeVariable { IsOfMethod: false } variable:
                GenericParameterAttributes declared = type.Parameters[variable.Index].Variance;
                if (declared != Both && declared != direction)
                {
                    throw Refusal.Types($"the type parameter {type.Parameters[variable.Index].Name} is used against its variance");
                }

                break;
            case ByRefType reference:
                Require(type, reference.Target, Both);
                break;
            case ModifiedType modified:
                Require(type, modified.Modified, direction);
                break;
            case ArrayType array:
                Require(type, array.Element, direction);
                break;
            case NamedType named:
                for (int i = 0; i < named.Arguments.Length; i++)
                {
                    Require(type, named.Arguments[i], Combine(named.Definition.Parameters[i].Variance, direction));
                }

                break;
        }
    }

    private static GenericParameterAttributes Combine(GenericParameterAttributes parameter, GenericParameterAttributes direction) => parameter switch
    {
        Out => direction,
        In => direction switch { Out => In, In => Out, _ => Both },
        _ => Both,
    };
}
