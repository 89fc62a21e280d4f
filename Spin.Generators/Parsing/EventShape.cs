using System.Linq;
using Microsoft.CodeAnalysis;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>Judges whether an event's companions can be generated (SPIN3013).</summary>
internal static class EventShape
{
    /// <summary>What is wrong with an event, as the end of a sentence with a remedy; null where nothing is.</summary>
    internal static string? Judge(INamedTypeSymbol type, AttributeData attribute) =>
        JudgeDeclaration(type) ?? JudgeSignature(type.DelegateInvokeMethod!) ??
        JudgeKey(type.DelegateInvokeMethod!, attribute) ?? DetachShape.Judge(type.DelegateInvokeMethod!, attribute) ??
        JudgeFold(type.DelegateInvokeMethod!.ReturnType, attribute);

    private static string? JudgeDeclaration(INamedTypeSymbol type)
    {
        if (type.DelegateInvokeMethod is null)
        {
            return "is no delegate; declare it as 'public delegate'";
        }

        if (type.ContainingType is not null)
        {
            return "is nested in a type; move it into a namespace";
        }

        if (type.IsGenericType)
        {
            return "is generic; give it concrete types";
        }

        if (type.DeclaredAccessibility != Accessibility.Public)
        {
            return "is not public, so no image could derive its table; make it public, and keep raising it internal";
        }

        foreach (string companion in new[] { type.Name + "Guard", type.Name + "Table", type.Name + "Event", $"I{type.Name}Event" })
        {
            if (type.ContainingNamespace.GetTypeMembers(companion, 0).Any(other => IsForeign(other, type)))
            {
                return $"cannot have its companion '{companion}', because another type has that name; rename one of them";
            }
        }

        return null;
    }

    // An analyzer sees the companions that were generated already; a generator does not.
    private static bool IsForeign(INamedTypeSymbol other, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, type.ContainingAssembly) &&
        !Generation.IsGenerated(other);

    private static string? JudgeSignature(IMethodSymbol invoke)
    {
        if (invoke.RefKind != RefKind.None || invoke.ReturnType.IsRefLikeType || IsPointer(invoke.ReturnType))
        {
            return "returns a reference, a ref struct or a pointer; return a value";
        }

        foreach (IParameterSymbol parameter in invoke.Parameters)
        {
            if (parameter.RefKind == RefKind.Out)
            {
                return $"has the out parameter '{parameter.Name}'; return a value, and fold the values of several handlers";
            }

            if (IsPointer(parameter.Type))
            {
                return $"has the pointer '{parameter.Name}'; pass a span or a struct by 'in'";
            }
        }

        return null;
    }

    private static bool IsPointer(ITypeSymbol type) => type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer;

    private static string? JudgeKey(IMethodSymbol invoke, AttributeData attribute)
    {
        string? key = AttributeReader.Text(attribute, "Key");
        string? require = AttributeReader.Text(attribute, "Require");
        if (key is not null && require is not null && key != require)
        {
            return $"requires '{require}' of its handlers but has the key '{key}'; name the same field in both";
        }

        return (key ?? require) is { } name && FieldParser.Parse(invoke).All(field => field.Name != name)
            ? $"has the key '{name}', which is no integer, enum, char or bool among its parameters and their public fields; name one"
            : null;
    }

    private static string? JudgeFold(ITypeSymbol result, AttributeData attribute)
    {
        EventFold fold = (EventFold)AttributeReader.Number(attribute, "Fold");
        bool isVoid = result.SpecialType == SpecialType.System_Void;
        if (isVoid)
        {
            return fold != EventFold.None || AttributeReader.Named(attribute, "Default") is not null
                ? "returns nothing, so it can have neither a fold nor a default; remove them"
                : null;
        }

        if (AttributeReader.Named(attribute, "Default") is { } value && ConstantValue.Expression(value, result) is null)
        {
            return $"has a default that is no '{result.ToDisplayString()}'; give one of its type";
        }

        return fold switch
        {
            EventFold.Any or EventFold.All when result.SpecialType != SpecialType.System_Boolean =>
                "folds by Any or All, which needs results of bool; return bool, or use another fold",
            EventFold.Sum when !ConstantValue.IsNumber(result) =>
                "folds by Sum, which needs results of a number; return a number, or use another fold",
            EventFold.Own when FindFold(attribute, result) is null =>
                "has its own fold but no public FoldType with 'public static R Fold(R, R)' of its result; add one",
            _ => null,
        };
    }

    /// <summary>The method of an event's own fold, or null where there is none.</summary>
    private static IMethodSymbol? FindFold(AttributeData attribute, ITypeSymbol result) =>
        AttributeReader.Type(attribute, "FoldType") is { DeclaredAccessibility: Accessibility.Public } type
            ? type.GetMembers("Fold").OfType<IMethodSymbol>().FirstOrDefault(method =>
                method is { IsStatic: true, DeclaredAccessibility: Accessibility.Public, Parameters.Length: 2 } &&
                SymbolEqualityComparer.Default.Equals(method.ReturnType, result) &&
                method.Parameters.All(parameter =>
                    parameter.RefKind is RefKind.None or RefKind.In && SymbolEqualityComparer.Default.Equals(parameter.Type, result)))
            : null;
}
