using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Spin.Generators.Collections;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>Reads a port's interface, and what a spindle exports.</summary>
internal static class PortParser
{
    private const string TryPrefix = "Try";

    /// <summary>Reads an interface.</summary>
    /// <returns>Null where it is no port, or one that no class can be generated for.</returns>
    internal static PortModel? Parse(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Interface, IsGenericType: false } || AttributeReader.Find(type, ContractNames.Port) is null ||
            !SpindleShape.ContainersOf(type).All(static container => container.DeclaredAccessibility == Accessibility.Public))
        {
            return null;
        }

        List<PortMethod> methods = [];
        foreach (INamedTypeSymbol part in type.AllInterfaces.Insert(0, type))
        {
            foreach (ISymbol member in part.GetMembers())
            {
                if (member is not IMethodSymbol method || !IsPossible(method))
                {
                    return null;
                }

                methods.Add(new PortMethod(
                    SymbolText.Reference(part),
                    SymbolText.Reference(method.ReturnType),
                    SymbolText.Identifier(method.Name),
                    SymbolText.Parameters(method).ToEquatable(),
                    method.ReturnType.SpecialType == SpecialType.System_Boolean && method.Name.StartsWith(TryPrefix, StringComparison.Ordinal)));
            }
        }

        return new PortModel(SymbolText.FullName(type), methods.ToEquatable());
    }

    /// <summary>The full names of the ports that a spindle exports: those that it says it does, and implements.</summary>
    internal static IEnumerable<string> Exports(INamedTypeSymbol spindle) =>
        spindle.GetAttributes()
            .Where(static attribute => AttributeReader.Is(attribute, ContractNames.Exports))
            .Select(static attribute => attribute.AttributeClass!.TypeArguments[0])
            .OfType<INamedTypeSymbol>()
            .Where(port => Parse(port) is not null && spindle.AllInterfaces.Contains(port, SymbolEqualityComparer.Default))
            .Select(SymbolText.FullName);

    private static bool IsPossible(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, IsGenericMethod: false, RefKind: RefKind.None, IsAbstract: true } &&
        method.Parameters.All(static parameter => parameter.RefKind != RefKind.Out);
}
