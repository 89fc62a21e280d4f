using System.Reflection;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Modules;

/// <summary>What a method may be, apart from its body.</summary>
internal static class MethodRules
{
    private const MethodImplAttributes Allowed = MethodImplAttributes.AggressiveInlining | MethodImplAttributes.NoInlining |
        MethodImplAttributes.NoOptimization | MethodImplAttributes.AggressiveOptimization;

    /// <summary>Refuses a method.</summary>
    internal static void Check(DefinedMethod method)
    {
        bool isOfDelegate = method.Owner.IsDelegate;
        if ((method.Attributes & MethodAttributes.PinvokeImpl) != 0 || (method.Implementation & (MethodImplAttributes.InternalCall | MethodImplAttributes.PreserveSig)) != 0)
        {
            throw new Refusal(VerifierRules.ForeignCode, "is foreign code: a spindle calls the kernel through the services of its constructor only");
        }

        if ((method.Attributes & (MethodAttributes.UnmanagedExport | MethodAttributes.RequireSecObject | MethodAttributes.HasSecurity)) != 0)
        {
            throw new Refusal(VerifierRules.BackDoor, "is exported to foreign code or asks for rights that no kernel grants");
        }

        MethodImplAttributes kind = method.Implementation & ~Allowed;
        if ((kind & MethodImplAttributes.Synchronized) != 0)
        {
            throw new Refusal(VerifierRules.BackDoor, "locks by an attribute an object that everybody sees: use a lock of its own");
        }

        if (kind != (isOfDelegate ? MethodImplAttributes.Runtime : MethodImplAttributes.IL))
        {
            throw Refusal.Metadata("is implemented otherwise than by IL");
        }

        if ((method.BodyAddress == 0) != (method.IsAbstract || isOfDelegate))
        {
            throw Refusal.Metadata(method.BodyAddress == 0 ? "has no body" : "is abstract and has a body");
        }

        if (method.IsAbstract && (!method.IsVirtual || !method.Owner.IsAbstract || method.IsFinal))
        {
            throw Refusal.Types("is abstract where nothing can implement it");
        }

        CheckSpecial(method);
    }

    private static void CheckSpecial(DefinedMethod method)
    {
        if (method.Name == "Finalize" && !method.IsStatic && method.Shape is { ParameterTypes.IsEmpty: true, TypeParameterCount: 0 })
        {
            throw new Refusal(VerifierRules.Finalizer, "is a finalizer, which nothing bounds and nobody is charged for: implement IDisposable instead");
        }

        bool isSpecial = method.Name is ".ctor" or ".cctor";
        bool isMarked = (method.Attributes & (MethodAttributes.SpecialName | MethodAttributes.RTSpecialName)) == (MethodAttributes.SpecialName | MethodAttributes.RTSpecialName);
        bool isShaped = MethodUse.IsVoid(method.Shape.ReturnType) && method.Shape.TypeParameterCount == 0 && !method.IsVirtual &&
            (method.Name == ".ctor" ? !method.IsStatic && !method.Owner.IsInterface : method.IsStatic && method.Shape.ParameterTypes.IsEmpty);
        if (isSpecial && (!isMarked || !isShaped) || !isSpecial && (method.Attributes & MethodAttributes.RTSpecialName) != 0 && !method.Owner.IsDelegate)
        {
            throw Refusal.Metadata("has the name of a constructor and is none");
        }

        if ((method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.PrivateScope)
        {
            throw Refusal.Metadata("is named by its row alone");
        }

        if (method.IsStatic && method.IsVirtual && !method.Owner.IsInterface)
        {
            throw Refusal.Types("is static and virtual outside an interface");
        }
    }
}
