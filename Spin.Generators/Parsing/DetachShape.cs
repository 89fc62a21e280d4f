using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>Judges how an event's payload outlives its raise, for asynchronous handlers (SPIN3010, SPIN3013).</summary>
internal static class DetachShape
{
    private const string Argument = "Detach";

    /// <summary>What is wrong with an event's detached payload, as the end of a sentence with a remedy; null where nothing is.</summary>
    internal static string? Judge(IMethodSymbol invoke, AttributeData attribute)
    {
        if (AttributeReader.Named(attribute, Argument) is null)
        {
            return null;
        }

        if (!invoke.ReturnsVoid)
        {
            return "gives a result, which no handler after the raise can give; remove Detach";
        }

        if (invoke.Parameters is not [{ RefKind: RefKind.None or RefKind.In } payload])
        {
            return "detaches its payload but has not one parameter, by value or 'in'; put what it tells into one payload, or remove Detach";
        }

        return AttributeReader.Type(attribute, Argument) is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false } type &&
            SpindleShape.ContainersOf(type).All(static container => container.DeclaredAccessibility == Accessibility.Public) &&
            type.InstanceConstructors.Any(static constructor => constructor is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: 0 }) &&
            type.AllInterfaces.Any(implemented => SymbolText.FullName(implemented.OriginalDefinition) == ContractNames.Detached &&
                SymbolEqualityComparer.Default.Equals(implemented.TypeArguments[0], payload.Type))
                ? null
                : $"detaches its payload to what is no public class with a public constructor without parameters that implements 'IDetached<{payload.Type.Name}>'; name one";
    }

    /// <summary>Why handlers of an event cannot be asynchronous, as the end of a sentence; null where they can.</summary>
    internal static string? Refuse(INamedTypeSymbol type, AttributeData attribute)
    {
        IMethodSymbol invoke = type.DelegateInvokeMethod!;
        if (!invoke.ReturnsVoid)
        {
            return $"the raise of '{type.Name}' needs its result at once";
        }

        if (AttributeReader.Named(attribute, Argument) is not null)
        {
            return null;
        }

        return invoke.Parameters.FirstOrDefault(static parameter =>
            parameter.RefKind is not (RefKind.None or RefKind.In) || !CanCopy(parameter.Type)) is { } lent
                ? $"'{lent.Type.Name} {lent.Name}' of '{type.Name}' belongs to the raiser, and the event has no Detach"
                : null;
    }

    /// <summary>What an asynchronous handler takes.</summary>
    internal static IEnumerable<ParameterModel> Parameters(EventModel model) => model.Detach is { } type
        ? [new ParameterModel("payload", type, "", "")]
        : model.Parameters.Select(static parameter => parameter with { Modifier = "", Passing = "" });

    /// <summary>Whether a method takes what an asynchronous handler of an event must.</summary>
    internal static bool Takes(IMethodSymbol method, INamedTypeSymbol type, AttributeData attribute)
    {
        ITypeSymbol[] wanted = AttributeReader.Type(attribute, Argument) is { } detached
            ? [detached]
            : [.. type.DelegateInvokeMethod!.Parameters.Select(static parameter => parameter.Type)];
        return method.ReturnsVoid && method.Parameters.All(static parameter => parameter.RefKind == RefKind.None) &&
            method.Parameters.Select(static parameter => parameter.Type).SequenceEqual(wanted, SymbolEqualityComparer.Default);
    }

    // A copy that shares nothing with the raiser: no reference but to what never changes.
    private static bool CanCopy(ITypeSymbol type) =>
        !type.IsRefLikeType && (type.IsUnmanagedType || type.SpecialType == SpecialType.System_String ||
            (type is INamedTypeSymbol { TypeKind: TypeKind.Struct } && type.SpecialType == SpecialType.None &&
                type.GetMembers().OfType<IFieldSymbol>().All(static field => field.IsStatic || CanCopy(field.Type))));
}
