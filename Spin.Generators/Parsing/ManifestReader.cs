using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spin.Generators.Collections;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>Reads what assemblies declare from their attributes alone; private members of referenced assemblies are not to be had.</summary>
internal static class ManifestReader
{
    /// <summary>Reads every referenced assembly that has a manifest.</summary>
    internal static EquatableArray<AssemblyManifest> ReadReferences(Compilation compilation, CancellationToken token)
    {
        List<AssemblyManifest> manifests = [];
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            token.ThrowIfCancellationRequested();
            if (Read(assembly) is { } manifest)
            {
                manifests.Add(manifest);
            }
        }

        return manifests.ToEquatable();
    }

    /// <summary>Reads one assembly.</summary>
    /// <returns>Null where it has no manifest.</returns>
    internal static AssemblyManifest? Read(IAssemblySymbol assembly)
    {
        ImmutableArray<AttributeData> attributes = assembly.GetAttributes();
        return attributes.FirstOrDefault(static attribute => AttributeReader.Is(attribute, ContractNames.SpindleManifest)) is { } mark
            ? new AssemblyManifest(
                assembly.Name,
                AttributeReader.Number(mark, "Schema"),
                AttributeReader.Text(mark, "Contract") ?? "",
                ReadEvents(attributes).ToEquatable(),
                ReadSpindles(assembly, attributes).ToEquatable())
            : null;
    }

    private static IEnumerable<EventModel> ReadEvents(ImmutableArray<AttributeData> attributes) =>
        attributes
            .Where(static attribute => AttributeReader.Is(attribute, ContractNames.EventDeclared))
            .Select(static attribute => attribute.ConstructorArguments is [{ Value: INamedTypeSymbol type }] ? EventParser.Parse(type) : null)
            .OfType<EventModel>();

    private static IEnumerable<SpindleModel> ReadSpindles(IAssemblySymbol assembly, ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (AttributeReader.Is(attribute, ContractNames.SpindleDeclared) &&
                attribute.ConstructorArguments is [{ Value: INamedTypeSymbol type }, { Value: string name }, { Value: INamedTypeSymbol binding }])
            {
                yield return new SpindleModel(
                    name,
                    SymbolText.FullName(type),
                    SymbolText.Namespace(type),
                    EquatableArray<string>.Empty,
                    assembly.Name,
                    SpindleShape.ContainersOf(type).All(static container => container.DeclaredAccessibility == Accessibility.Public),
                    SymbolText.FullName(binding),
                    ReadImports(assembly, type, attributes).ToEquatable(),
                    ReadHandlers(type, attributes).ToEquatable())
                {
                    Exports = ReadExports(type, attributes).ToEquatable(),
                };
            }
        }
    }

    private static IEnumerable<ImportModel> ReadImports(
        IAssemblySymbol assembly, INamedTypeSymbol spindle, ImmutableArray<AttributeData> attributes) =>
        attributes
            .Where(attribute => AttributeReader.Is(attribute, ContractNames.ServiceImport) && IsOf(attribute, spindle))
            .OrderBy(static attribute => attribute.ConstructorArguments is [_, { Value: int position }, _] ? position : 0)
            .Select(attribute => attribute.ConstructorArguments is [_, _, { Value: INamedTypeSymbol service }]
                ? ImportParser.Parse(service, "", assembly.Name == ContractNames.Nucleus)
                : null)
            .OfType<ImportModel>();

    private static IEnumerable<string> ReadExports(INamedTypeSymbol spindle, ImmutableArray<AttributeData> attributes) =>
        attributes
            .Where(attribute => AttributeReader.Is(attribute, ContractNames.ServiceExport) && IsOf(attribute, spindle))
            .Select(static attribute => attribute.ConstructorArguments is [_, { Value: INamedTypeSymbol port }] ? PortParser.Parse(port)?.FullName : null)
            .OfType<string>();

    private static IEnumerable<HandlerModel> ReadHandlers(INamedTypeSymbol spindle, ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (AttributeReader.Is(attribute, ContractNames.HandlerBinding) && IsOf(attribute, spindle) &&
                attribute.ConstructorArguments is [_, { Value: INamedTypeSymbol type }, { Value: string method }] &&
                AreNames(method, AttributeReader.Text(attribute, "Guard"), ReadMatches(attribute)))
            {
                yield return new HandlerModel(
                    SymbolText.FullName(type),
                    method,
                    IsStatic: false,
                    AttributeReader.Text(attribute, "Guard"),
                    AttributeReader.Named(attribute, "GuardOnInstance") is { Value: true },
                    ReadMatches(attribute).ToEquatable(),
                    (HandlerOrder)AttributeReader.Number(attribute, "Order"),
                    AttributeReader.Type(attribute, "Before") is { } before ? SymbolText.FullName(before) : null,
                    AttributeReader.Type(attribute, "After") is { } after ? SymbolText.FullName(after) : null,
                    AttributeReader.Number(attribute, "LimitMicroseconds"),
                    AttributeReader.Named(attribute, "Contained") is not { Value: false },
                    "",
                    EquatableArray<ParameterModel>.Empty)
                {
                    Ranges = ReadRanges(attribute).ToEquatable(),
                    IsFilter = AttributeReader.Named(attribute, "Filter") is { Value: true },
                    LimitInstructions = AttributeReader.Number(attribute, "LimitInstructions"),
                    Cancels = AttributeReader.Named(attribute, "Cancels") is { Value: true },
                    IsAsync = AttributeReader.Named(attribute, "Async") is { Value: true },
                    Capacity = AttributeReader.Number(attribute, "Capacity"),
                };
            }
        }
    }

    private static IEnumerable<MatchModel> ReadMatches(AttributeData attribute)
    {
        const int EntriesPerMatch = 3;
        if (AttributeReader.Named(attribute, "Matches") is not { Kind: TypedConstantKind.Array, IsNull: false } list)
        {
            yield break;
        }

        for (int i = 0; i + EntriesPerMatch <= list.Values.Length; i += EntriesPerMatch)
        {
            if (list.Values[i].Value is string field)
            {
                object? value = list.Values[i + 2].Value;
                yield return list.Values[i + 1].Value is true
                    ? new MatchModel(field, 0, value as string)
                    : new MatchModel(field, value is long number ? number : 0, null);
            }
        }
    }

    private static IEnumerable<RangeModel> ReadRanges(AttributeData attribute)
    {
        const int EntriesPerRange = 3;
        if (AttributeReader.Named(attribute, "Ranges") is not { Kind: TypedConstantKind.Array, IsNull: false } list)
        {
            yield break;
        }

        for (int i = 0; i + EntriesPerRange <= list.Values.Length; i += EntriesPerRange)
        {
            if (list.Values[i].Value is string field && list.Values[i + 1].Value is long low && list.Values[i + 2].Value is long high)
            {
                yield return new RangeModel(field, low, high);
            }
        }
    }

    // Names are spelled out in the tables; the verifier says of a package what is wrong with others.
    private static bool AreNames(string handler, string? guard, IEnumerable<MatchModel> matches) =>
        SyntaxFacts.IsValidIdentifier(handler) && (guard is null || SyntaxFacts.IsValidIdentifier(guard)) &&
        matches.All(static match => match.Reader is null || SyntaxFacts.IsValidIdentifier(match.Reader));

    private static bool IsOf(AttributeData attribute, INamedTypeSymbol spindle) =>
        attribute.ConstructorArguments is [{ Value: INamedTypeSymbol type }, ..] && SymbolEqualityComparer.Default.Equals(type, spindle);
}
