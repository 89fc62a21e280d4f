using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>Reads what a spindle's constructor, or its manifest, asks for.</summary>
internal static class ImportParser
{
    private const string RightPrefix = "I";
    private const string RightSuffix = "Event";

    /// <summary>Reads a parameter of a constructor.</summary>
    /// <returns>Null where it is nothing that an image can give (SPIN4001).</returns>
    internal static ImportModel? Parse(IParameterSymbol parameter, bool isNucleus)
    {
        if (parameter.RefKind != RefKind.None || parameter.Type is not INamedTypeSymbol type)
        {
            return null;
        }

        string name = SymbolText.Identifier(parameter.Name);
        if (isNucleus && DerivesFrom(type, ContractNames.KernelServices))
        {
            return new ImportModel(
                ImportKind.KernelServices, name, ContractNames.KernelServices, null, SymbolText.Reference(type));
        }

        return Parse(type, name, isNucleus);
    }

    /// <summary>Reads a type that is asked for.</summary>
    internal static ImportModel? Parse(INamedTypeSymbol type, string name, bool isNucleus)
    {
        string fullName = SymbolText.FullName(type);
        if (isNucleus && fullName is ContractNames.KernelServices or ContractNames.SpindleContext)
        {
            ImportKind kind = fullName == ContractNames.SpindleContext ? ImportKind.Identity : ImportKind.KernelServices;
            return new ImportModel(kind, name, fullName, null, null);
        }

        if (AttributeReader.Find(type, ContractNames.Service) is { ConstructorArguments: [{ Value: string provider }] } &&
            SyntaxFacts.IsValidIdentifier(provider))
        {
            if (type.IsGenericType)
            {
                return ParseState(type, name, provider);
            }

            return new ImportModel(ImportKind.Service, name, fullName, provider, null, PartParser.Of(type));
        }

        if (PortParser.Parse(type) is { } port)
        {
            return new ImportModel(ImportKind.Port, name, fullName, null, null) { Port = port };
        }

        // A right that is generated in this very compilation is not there yet: its name must do until the events are known.
        bool named = type.Name.StartsWith(RightPrefix, StringComparison.Ordinal) && type.Name.EndsWith(RightSuffix, StringComparison.Ordinal) &&
            type.Name.Length > RightPrefix.Length + RightSuffix.Length;
        if (named && type.TypeKind == TypeKind.Error)
        {
            return new ImportModel(ImportKind.InstallRight, name, type.Name, null, null) { IsNameAlone = true };
        }

        return named && type is { TypeKind: TypeKind.Interface, ContainingType: null, IsGenericType: false } && HasEvent(type)
            ? new ImportModel(ImportKind.InstallRight, name, fullName, null, null)
            : null;
    }

    // The image creates what keeps the value, so it must be able to name its type.
    private static ImportModel? ParseState(INamedTypeSymbol type, string name, string provider) =>
        type.TypeArguments is [INamedTypeSymbol value] && $"{SymbolText.Namespace(type)}.{type.Name}" == ContractNames.State && IsPublic(value)
            ? new ImportModel(ImportKind.Service, name, ContractNames.State, provider, null) { StateType = SymbolText.Reference(value) }
            : null;

    private static bool IsPublic(INamedTypeSymbol type) =>
        SpindleShape.ContainersOf(type).All(static container => container.DeclaredAccessibility == Accessibility.Public) &&
        type.TypeArguments.All(static argument => argument is INamedTypeSymbol named && IsPublic(named));

    private static bool HasEvent(INamedTypeSymbol right)
    {
        string name = right.Name.Substring(RightPrefix.Length, right.Name.Length - RightPrefix.Length - RightSuffix.Length);
        return right.ContainingNamespace.GetTypeMembers(name, 0).Any(type =>
            SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, right.ContainingAssembly) &&
            AttributeReader.Find(type, ContractNames.Event) is not null);
    }

    private static bool DerivesFrom(INamedTypeSymbol type, string ancestor)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolText.FullName(current) == ancestor)
            {
                return true;
            }
        }

        return false;
    }
}
