using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>Whether what an event passes outlives the raise.</summary>
internal static class Detachment
{
    /// <summary>Why handlers of an event cannot run after the raise, as the end of a sentence; null where they can.</summary>
    internal static string? Refuse(EventModel @event)
    {
        if (!@event.Invoke.ReturnsVoid)
        {
            return $"the raise of '{@event.Type.Name}' needs its result at once";
        }

        if (@event.Detach is not null)
        {
            return null;
        }

        foreach (IParameterSymbol parameter in @event.Invoke.Parameters)
        {
            if (parameter.RefKind is not (RefKind.None or RefKind.In) || !CanCopy(parameter.Type))
            {
                return $"'{Signatures.Write(parameter)}' belongs to the raiser of '{@event.Type.Name}', which has no Detach";
            }
        }

        return null;
    }

    // A copy that shares nothing with the raiser: no reference but to what never changes.
    private static bool CanCopy(ITypeSymbol type)
    {
        if (type.IsRefLikeType)
        {
            return false;
        }

        if (type.IsUnmanagedType || type.SpecialType == SpecialType.System_String || type.TypeKind == TypeKind.Error)
        {
            return true;
        }

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None })
        {
            return false;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } field && !CanCopy(field.Type))
            {
                return false;
            }
        }

        return true;
    }
}
