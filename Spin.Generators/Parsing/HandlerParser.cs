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
            !IsCallable(method) ||
            !Fits(method, attribute, type, model) ||
            MatchParser.Parse(method, model, out List<MatchModel> matches, out List<RangeModel> ranges) is not null)
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
            IsFilter(attribute) ? "void" : model.ReturnType,
            IsFilter(attribute) ? SymbolText.Parameters(method).ToEquatable() :
                IsAsync(attribute) ? DetachShape.Parameters(model).ToEquatable() : model.Parameters)
        {
            IsFilter = IsFilter(attribute),
            LimitInstructions = AttributeReader.Number(attribute, "LimitInstructions"),
            Cancels = Cancels(attribute),
            Ranges = ranges.ToEquatable(),
            GuardParameters = model.Parameters,
            IsAsync = IsAsync(attribute),
            Capacity = AttributeReader.Number(attribute, "Capacity"),
        };
    }

    private static bool IsAsync(AttributeData attribute) => AttributeReader.Named(attribute, "Async") is { Value: true };

    private static bool IsFilter(AttributeData attribute) => AttributeReader.Named(attribute, "Filter") is { Value: true };

    private static bool Cancels(AttributeData attribute) => AttributeReader.Named(attribute, "Cancels") is { Value: true };

    private static bool Fits(IMethodSymbol method, AttributeData attribute, INamedTypeSymbol type, EventModel model) =>
        (IsAsync(attribute), IsFilter(attribute)) switch
        {
            (true, true) => false,
            not (false, false) when Cancels(attribute) => false,
            (true, false) => CanDetach(method, type, model),
            (false, true) => model.FilterRefusal is null && Rewrites(method, type.DelegateInvokeMethod!),
            _ => HasSignature(method, type.DelegateInvokeMethod!, type.DelegateInvokeMethod!.ReturnType),
        };

    private static bool Rewrites(IMethodSymbol method, IMethodSymbol invoke) =>
        method.ReturnsVoid && method.Parameters.All(static parameter => parameter.RefKind == RefKind.Ref) &&
        method.Parameters.Select(static parameter => parameter.Type).SequenceEqual(
            invoke.Parameters.Select(static parameter => parameter.Type), SymbolEqualityComparer.Default);

    private static bool CanDetach(IMethodSymbol method, INamedTypeSymbol type, EventModel model) =>
        model.AsyncRefusal is null && DetachShape.Takes(method, type, AttributeReader.Find(type, ContractNames.Event)!);

    private static IMethodSymbol? FindGuard(INamedTypeSymbol spindle, string name, IMethodSymbol invoke) =>
        spindle.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method =>
            method.ReturnType.SpecialType == SpecialType.System_Boolean && IsCallable(method) && HasSignature(method, invoke, method.ReturnType));

    private static bool IsCallable(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, IsAbstract: false, IsAsync: false, RefKind: RefKind.None };

    private static bool HasSignature(IMethodSymbol method, IMethodSymbol invoke, ITypeSymbol result) =>
        SymbolEqualityComparer.Default.Equals(method.ReturnType, result) &&
        method.Parameters.Length == invoke.Parameters.Length &&
        method.Parameters.Zip(invoke.Parameters, static (actual, expected) =>
            actual.RefKind == expected.RefKind && SymbolEqualityComparer.Default.Equals(actual.Type, expected.Type)).All(static same => same);
}
