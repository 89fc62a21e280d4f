using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>Finds what handlers of an event can match: its parameters and their public fields and properties of simple types.</summary>
internal static class FieldParser
{
    /// <summary>The matchable fields; where two have one name, the first stands.</summary>
    internal static IEnumerable<FieldModel> Parse(IMethodSymbol invoke)
    {
        HashSet<string> names = [];
        foreach (IParameterSymbol parameter in invoke.Parameters)
        {
            if (Underlying(parameter.Type) is { } underlying && names.Add(parameter.Name))
            {
                yield return Create(parameter.Name, SymbolText.Identifier(parameter.Name), parameter.Type, underlying);
            }
        }

        foreach (IParameterSymbol parameter in invoke.Parameters)
        {
            if (Underlying(parameter.Type) is not null)
            {
                continue;
            }

            foreach (ISymbol member in parameter.Type.GetMembers())
            {
                if (ReadableType(member) is { } type && Underlying(type) is { } underlying && names.Add(member.Name))
                {
                    string expression = $"{SymbolText.Identifier(parameter.Name)}.{SymbolText.Identifier(member.Name)}";
                    yield return Create(member.Name, expression, type, underlying);
                }
            }
        }
    }

    /// <summary>The addresses: parameters and their public fields and properties that are IPv4 addresses or endpoints.</summary>
    internal static IEnumerable<FieldModel> ParseAddresses(IMethodSymbol invoke)
    {
        HashSet<string> names = [];
        foreach (IParameterSymbol parameter in invoke.Parameters)
        {
            string read = SymbolText.Identifier(parameter.Name);
            if (AddressIn(parameter.Type) is { } own && names.Add(parameter.Name))
            {
                yield return new FieldModel(parameter.Name, read + own, "uint", "uint");
            }

            foreach (ISymbol member in parameter.Type.GetMembers())
            {
                if (ReadableType(member) is { } type && AddressIn(type) is { } inner && names.Add(member.Name))
                {
                    yield return new FieldModel(member.Name, $"{read}.{SymbolText.Identifier(member.Name)}{inner}", "uint", "uint");
                }
            }
        }
    }

    private static string? AddressIn(ITypeSymbol type) => SymbolText.FullName(type) switch
    {
        "Spin.Net.Ipv4Address" => ".Value",
        "Spin.Net.Endpoint" => ".Address.Value",
        _ => null,
    };

    /// <summary>The keyword of the integer beneath a type that can be matched, or null.</summary>
    internal static string? Underlying(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } beneath })
        {
            type = beneath;
        }

        return type.SpecialType switch
        {
            SpecialType.System_Boolean => "bool",
            SpecialType.System_Char => "char",
            SpecialType.System_Byte => "byte",
            SpecialType.System_SByte => "sbyte",
            SpecialType.System_Int16 => "short",
            SpecialType.System_UInt16 => "ushort",
            SpecialType.System_Int32 => "int",
            SpecialType.System_UInt32 => "uint",
            SpecialType.System_Int64 => "long",
            SpecialType.System_UInt64 => "ulong",
            _ => null,
        };
    }

    private static FieldModel Create(string name, string expression, ITypeSymbol type, string underlying) =>
        new(name, expression, SymbolText.Reference(type), underlying);

    private static ITypeSymbol? ReadableType(ISymbol member) => member switch
    {
        { IsStatic: true } or { DeclaredAccessibility: not Accessibility.Public } => null,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public } property => property.Type,
        _ => null,
    };
}
