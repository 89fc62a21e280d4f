using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>The types of the contract assembly <c>Spin</c>, resolved once per compilation.</summary>
internal sealed class ContractTypes
{
    private ContractTypes(IAssemblySymbol assembly, INamedTypeSymbol spindle, INamedTypeSymbol handles, INamedTypeSymbol @event, INamedTypeSymbol service)
    {
        Assembly = assembly;
        Spindle = spindle;
        Handles = handles;
        Event = @event;
        Service = service;
        Port = assembly.GetTypeByMetadataName("Spin.PortAttribute");
        Installation = assembly.GetTypeByMetadataName("Spin.Installation");
        EventTable = assembly.GetTypeByMetadataName("Spin.EventTable");
        KernelImage = assembly.GetTypeByMetadataName("Spin.KernelImage");
        Strand = assembly.GetTypeByMetadataName("Spin.IStrand");
        Mutex = assembly.GetTypeByMetadataName("Spin.IMutex");
        Condition = assembly.GetTypeByMetadataName("Spin.ICondition");
        Strands = assembly.GetTypeByMetadataName("Spin.IStrands");
        Clock = assembly.GetTypeByMetadataName("Spin.IClock");
        View = assembly.GetTypeByMetadataName("Spin.View");
        Effects = assembly.GetTypeByMetadataName("Spin.EffectsAttribute");
        Bound = assembly.GetTypeByMetadataName("Spin.Bound");
        Match = assembly.GetTypeByMetadataName("Spin.MatchAttribute");
        MatchRange = assembly.GetTypeByMetadataName("Spin.MatchRangeAttribute");
        MatchPrefix = assembly.GetTypeByMetadataName("Spin.MatchPrefixAttribute");
        InstallOptions = assembly.GetTypeByMetadataName("Spin.InstallOptions");
    }

    /// <summary>The contract assembly.</summary>
    internal IAssemblySymbol Assembly { get; }

    /// <summary>Marks spindles.</summary>
    internal INamedTypeSymbol Spindle { get; }

    /// <summary>Marks handlers.</summary>
    internal INamedTypeSymbol Handles { get; }

    /// <summary>Marks events.</summary>
    internal INamedTypeSymbol Event { get; }

    /// <summary>Marks services.</summary>
    internal INamedTypeSymbol Service { get; }

    /// <summary>Marks interfaces by which spindles call a spindle.</summary>
    internal INamedTypeSymbol? Port { get; }

    /// <summary>The right to uninstall a handler.</summary>
    internal INamedTypeSymbol? Installation { get; }

    /// <summary>The base of generated dispatch tables.</summary>
    internal INamedTypeSymbol? EventTable { get; }

    /// <summary>The base of the generated image.</summary>
    internal INamedTypeSymbol? KernelImage { get; }

    /// <summary>A started strand.</summary>
    internal INamedTypeSymbol? Strand { get; }

    /// <summary>A mutex.</summary>
    internal INamedTypeSymbol? Mutex { get; }

    /// <summary>A condition.</summary>
    internal INamedTypeSymbol? Condition { get; }

    /// <summary>The service that starts strands.</summary>
    internal INamedTypeSymbol? Strands { get; }

    /// <summary>The service that tells the time.</summary>
    internal INamedTypeSymbol? Clock { get; }

    /// <summary>Bytes as structures.</summary>
    internal INamedTypeSymbol? View { get; }

    /// <summary>A contract of effects.</summary>
    internal INamedTypeSymbol? Effects { get; }

    /// <summary>The most turns of a loop.</summary>
    internal INamedTypeSymbol? Bound { get; }

    /// <summary>A guard as data.</summary>
    internal INamedTypeSymbol? Match { get; }

    /// <summary>A guard as data, of a range.</summary>
    internal INamedTypeSymbol? MatchRange { get; }

    /// <summary>A guard as data, of an address.</summary>
    internal INamedTypeSymbol? MatchPrefix { get; }

    /// <summary>How a handler is installed at run time.</summary>
    internal INamedTypeSymbol? InstallOptions { get; }

    /// <summary>Resolves the contract's types.</summary>
    /// <returns>Null where the assembly is not the contract.</returns>
    internal static ContractTypes? Find(IAssemblySymbol assembly) =>
        assembly.GetTypeByMetadataName("Spin.SpindleAttribute") is { } spindle &&
        assembly.GetTypeByMetadataName("Spin.HandlesAttribute`1") is { } handles &&
        assembly.GetTypeByMetadataName("Spin.EventAttribute") is { } @event &&
        assembly.GetTypeByMetadataName("Spin.ServiceAttribute") is { } service
            ? new ContractTypes(assembly, spindle, handles, @event, service)
            : null;

    /// <summary>Whether a type is marked as a spindle.</summary>
    internal bool IsSpindle(INamedTypeSymbol type) => FindAttribute(type, Spindle) is not null;

    /// <summary>Whether a type is marked as a service.</summary>
    internal bool IsService(INamedTypeSymbol type) => FindAttribute(type.OriginalDefinition, Service) is not null || IsPort(type);

    /// <summary>Whether a type is marked as a port: a service that a spindle provides.</summary>
    internal bool IsPort(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && Port is not null && FindAttribute(type, Port) is not null;

    /// <summary>Whether a type is an object of the contract that carries a right.</summary>
    internal bool IsCapability(INamedTypeSymbol type) =>
        IsService(type) || Same(type, Strand) || Same(type, Mutex) || Same(type, Condition) || DerivesFrom(type, Installation) ||
        EventModel.IsInstallRight(type, this);

    /// <summary>Whether a type of the contract is public for the kernel and for generated code alone.</summary>
    internal bool IsInternalToKernel(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Assembly) && IsHidden(type.OriginalDefinition);

    private static bool IsHidden(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass: { Name: "EditorBrowsableAttribute" }, ConstructorArguments: [{ Value: (int)System.ComponentModel.EditorBrowsableState.Never }] })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type is, or derives from, a class of the contract.</summary>
    internal static bool DerivesFrom(ITypeSymbol? type, INamedTypeSymbol? ancestor)
    {
        for (; type is not null && ancestor is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first attribute of a class on a symbol.</summary>
    internal static AttributeData? FindAttribute(ISymbol symbol, INamedTypeSymbol attribute)
    {
        foreach (AttributeData data in symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(data.AttributeClass?.OriginalDefinition, attribute))
            {
                return data;
            }
        }

        return null;
    }

    private static bool Same(INamedTypeSymbol type, INamedTypeSymbol? other) => SymbolEqualityComparer.Default.Equals(type, other);
}
