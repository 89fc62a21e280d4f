using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Spin.Generators.Collections;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>Reads the handlers of a spindle. Malformed ones are skipped: rules say why.</summary>
internal static class HandlerParser
{
    /// <summary>Reads every <c>[Handles]</c> of a class.</summary>
    internal static IEnumerable<HandlerModel> Parse(INamedTypeSymbol spindle)
    {
        foreach (IMethodSymbol method in spindle.GetMembers().OfType<IMethodSymbol>())
        {
            foreach (AttributeData attribute in method.GetAttributes())
            {
                if (AttributeReader.Is(attribute, ContractNames.Handles) && Parse(spindle, method, attribute) is { } handler)
                {
                    yield return handler;
                }
            }
        }
    }

    private static HandlerModel? Parse(INamedTypeSymbol spindle, IMethodSymbol method, AttributeData attribute)
    {
        if (attribute.AttributeClass is not { TypeArguments: [INamedTypeSymbol { DelegateInvokeMethod: { } invoke } type] } ||
            EventParser.Parse(type) is not { } model ||
            !CanCall(method, invoke, invoke.ReturnType) ||
            MatchParser.Parse(method, model, out List<MatchModel> matches) is not null)
        {
            return null;
        }

        string? guardName = AttributeReader.Text(attribute, "Guard");
        IMethodSymbol? guard = guardName is null ? null : FindGuard(spindle, guardName, invoke);
        if (guardName is not null && guard is null)
        {
            return null;
        }

        return new HandlerModel(
            model.FullName,
            method.Name,
            method.IsStatic,
            guard?.Name,
            guard is { IsStatic: false },
            matches.ToEquatable(),
            (HandlerOrder)AttributeReader.Number(attribute, "Order"),
            AttributeReader.Type(attribute, "Before") is { } before ? SymbolText.FullName(before) : null,
            AttributeReader.Type(attribute, "After") is { } after ? SymbolText.FullName(after) : null,
            AttributeReader.Number(attribute, "LimitMicroseconds"),
            spindle.ContainingAssembly.Name != ContractNames.Nucleus,
            model.ReturnType,
            model.Parameters);
    }

    private static IMethodSymbol? FindGuard(INamedTypeSymbol spindle, string name, IMethodSymbol invoke) =>
        spindle.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method =>
            method.ReturnType.SpecialType == SpecialType.System_Boolean && CanCall(method, invoke, method.ReturnType));

    private static bool CanCall(IMethodSymbol method, IMethodSymbol invoke, ITypeSymbol result) =>
        method is { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, IsAbstract: false, IsAsync: false, RefKind: RefKind.None } &&
        SymbolEqualityComparer.Default.Equals(method.ReturnType, result) &&
        method.Parameters.Length == invoke.Parameters.Length &&
        method.Parameters.Zip(invoke.Parameters, static (actual, expected) =>
            actual.RefKind == expected.RefKind && SymbolEqualityComparer.Default.Equals(actual.Type, expected.Type)).All(static same => same);
}
