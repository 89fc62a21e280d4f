using Spin.Verifier.Metadata;

namespace Spin.Verifier.Types;

/// <summary>Whether one method may run where another's signature is called.</summary>
internal static class Signatures
{
    /// <summary>Refuses unless a method takes what is passed and returns what is expected.</summary>
    /// <param name="relations">Where it is judged.</param>
    /// <param name="method">The method that runs.</param>
    /// <param name="bound">How many of its first parameters are given already.</param>
    /// <param name="called">The method as it is called.</param>
    /// <param name="what">What is judged, for the message.</param>
    internal static void RequireConvertible(TypeRelations relations, MethodUse method, int bound, MethodUse called, string what)
    {
        bool isFit = method.ReturnsReadOnly == called.ReturnsReadOnly || method.ReturnType is not ByRefType || called.ReturnsReadOnly;
        isFit &= IsConvertible(relations, method.ReturnType, called.ReturnType);
        for (int i = 0; i < called.Parameters.Length && isFit; i++)
        {
            ParameterTrait passed = called.Trait(i);
            ParameterTrait taken = method.Trait(i + bound);
            isFit = IsConvertible(relations, called.Parameters[i], method.Parameters[i + bound]) &&
                ((passed & ParameterTrait.ReadOnly) == 0 || (taken & ParameterTrait.ReadOnly) != 0);
        }

        if (!isFit)
        {
            throw Refusal.Types($"{what}, whose parameters or result do not fit");
        }

        RequireScopes(relations, method, bound, called, what);
    }

    /// <summary>Refuses an override that writes what its caller lends for reading, or hands out for reading what its caller will write.</summary>
    internal static void RequireReadOnly(MethodUse method, MethodUse called, string what)
    {
        bool isFit = method.ReturnType is not ByRefType || !method.ReturnsReadOnly || called.ReturnsReadOnly;
        for (int i = 0; i < called.Parameters.Length; i++)
        {
            isFit &= (called.Trait(i) & ParameterTrait.ReadOnly) == 0 || (method.Trait(i) & ParameterTrait.ReadOnly) != 0;
        }

        if (!isFit)
        {
            throw Refusal.Types($"{what}, and differs in what is read-only");
        }
    }

    /// <summary>Refuses a method that may keep what its caller was told is not kept.</summary>
    internal static void RequireScopes(TypeRelations relations, MethodUse method, int bound, MethodUse called, string what)
    {
        bool mayKeep = method.ReturnType is ByRefType || relations.IsRefStruct(method.ReturnType) || method.Definition is { Owner.IsRefStruct: true };
        for (int i = 0; i < called.Parameters.Length; i++)
        {
            mayKeep |= called.Parameters[i] is ByRefType reference && relations.IsRefStruct(reference.Target);
        }

        bool keepsReceiver = method.Definition is { IsStatic: false, ParameterTraits.IsUnscoped: true } && called.Definition is { ParameterTraits.IsUnscoped: false };
        if (mayKeep && keepsReceiver)
        {
            throw Refusal.Types($"{what}, which may keep a reference to its receiver");
        }

        for (int i = 0; mayKeep && i < called.Parameters.Length; i++)
        {
            const ParameterTrait Scoping = ParameterTrait.Scoped | ParameterTrait.Unscoped | ParameterTrait.Out;
            ParameterTrait promised = called.Trait(i) & Scoping;
            ParameterTrait kept = method.Trait(i + bound) & Scoping;
            bool isKept = (kept & ParameterTrait.Unscoped) != 0 && (promised & ParameterTrait.Unscoped) == 0 ||
                (promised & (ParameterTrait.Scoped | ParameterTrait.Out)) != 0 && (kept & (ParameterTrait.Scoped | ParameterTrait.Out)) == 0;
            if (isKept)
            {
                throw Refusal.Types($"{what}, which may keep a reference that its caller lends");
            }
        }
    }

    private static bool IsConvertible(TypeRelations relations, IlType from, IlType to) =>
        from.Equals(to) || relations.IsReference(from) && relations.IsReference(to) && relations.IsObjectAssignable(from, to);
}
