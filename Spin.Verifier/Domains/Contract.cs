using System.Collections.Concurrent;
using System.Collections.Generic;
using Spin.Policy;
using Spin.Verifier.MachineCode;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Domains;

/// <summary>What types are to the contract: rights, spindles, events, and what belongs to the kernel. Many threads ask.</summary>
/// <param name="roles">What is judged, by name.</param>
internal sealed class Contract(IReadOnlyDictionary<string, AssemblyRole> roles)
{
    private const int Never = 1;
    private const string EventSuffix = "Event";
    private const string TableSuffix = "Table";

    private readonly ConcurrentDictionary<DefinedType, bool> _capabilities = new();

    /// <summary>Whether an assembly belongs to no platform: its bodies are judged, and its types are known through and through.</summary>
    internal bool IsJudged(LinkedAssembly assembly) => roles.ContainsKey(assembly.Name);

    /// <summary>Whether a type is a part of an image's tables: the image's own code, by which it composes what its owner has granted.</summary>
    internal bool IsComposition(DefinedType type) =>
        roles.TryGetValue(type.Assembly.Name, out AssemblyRole role) && role == AssemblyRole.Image && Outermost(type).Namespace == DispatchTables.Namespace;

    /// <summary>Whether a type is marked as a spindle.</summary>
    internal static bool IsSpindle(DefinedType type) => Has(type, "SpindleAttribute");

    /// <summary>Whether a type is marked as an event.</summary>
    internal static bool IsEvent(DefinedType type) => type.IsDelegate && Has(type, "EventAttribute");

    /// <summary>Whether a type is marked as a service.</summary>
    internal static bool IsService(DefinedType type) => Has(type, "ServiceAttribute") || IsPort(type);

    /// <summary>Whether a type is marked as a port, by which spindles call a spindle.</summary>
    internal static bool IsPort(DefinedType type) => type.IsInterface && Has(type, "PortAttribute");

    /// <summary>Whether a type is the install right of an event: <c>IXEvent</c> beside <c>X</c>.</summary>
    internal static bool IsInstallRight(DefinedType type) =>
        type.IsInterface && type.Name.Length > EventSuffix.Length + 1 && type.Name[0] == 'I' && type.Name.EndsWith(EventSuffix, System.StringComparison.Ordinal) &&
        FindBeside(type, type.Name[1..^EventSuffix.Length]) is { } sibling && IsEvent(sibling);

    /// <summary>Whether a type raises an event: <c>XEvent</c> beside <c>X</c>.</summary>
    internal static bool IsRaiser(DefinedType type) =>
        !type.IsInterface && type.Name.EndsWith(EventSuffix, System.StringComparison.Ordinal) &&
        FindBeside(type, type.Name[..^EventSuffix.Length]) is { } sibling && IsEvent(sibling);

    /// <summary>Whether a type is what all tables of an event derive from: the abstract <c>XTable</c> beside <c>X</c>.</summary>
    internal static bool IsTableOfEvent(DefinedType type) =>
        type.IsAbstract && IsOfContract(type.Base?.Definition, "EventTable") && type.Name.EndsWith(TableSuffix, System.StringComparison.Ordinal) &&
        FindBeside(type, type.Name[..^TableSuffix.Length]) is { } sibling && IsEvent(sibling);

    /// <summary>Whether a type carries a right.</summary>
    internal bool IsCapability(DefinedType type) => _capabilities.TryGetValue(type, out bool known) ? known : _capabilities.GetOrAdd(type, JudgeCapability(type));

    /// <summary>Whether a type of the contract is public for the kernel and for generated code alone.</summary>
    internal static bool IsOfKernel(DefinedType type) => type.Assembly.Name == ViewPolicy.Contract &&
        AttributeReader.Int32(type.Assembly.Reader, type.CustomAttributes, "System.ComponentModel", "EditorBrowsableAttribute") == Never;

    /// <summary>Whether a type is one of the contract.</summary>
    internal static bool IsOfContract(DefinedType? type, string name) =>
        type is { Namespace: ViewPolicy.Contract, Outer: null } && type.Name == name && type.Assembly.Name == ViewPolicy.Contract;

    /// <summary>Whether a type is, or derives from, one of the contract.</summary>
    internal static bool DerivesFrom(DefinedType type, string name)
    {
        foreach (NamedType level in Hierarchy.SelfAndBases(type.Self))
        {
            if (IsOfContract(level.Definition, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The capability that a value of a type is or holds by its type: itself, an element, a type argument.</summary>
    internal DefinedType? Find(IlType? type) => Find(type, orSpindle: true);

    /// <summary>The same, but for spindles, which are what they let others call.</summary>
    internal DefinedType? FindRight(IlType? type) => Find(type, orSpindle: false);

    private DefinedType? Find(IlType? type, bool orSpindle)
    {
        switch (type?.Unmodified)
        {
            case ArrayType array:
                return Find(array.Element, orSpindle);
            case ByRefType reference:
                return Find(reference.Target, orSpindle);
            case NamedType named when IsCapability(named.Definition) || orSpindle && IsSpindle(named.Definition):
                return named.Definition;
            case NamedType named:
                foreach (IlType argument in named.Arguments)
                {
                    if (Find(argument, orSpindle) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static bool JudgeCapability(DefinedType type) =>
        IsService(type) || IsOfContract(type, "IStrand") || IsOfContract(type, "IMutex") || IsOfContract(type, "ICondition") || DerivesFrom(type, "Installation") || IsInstallRight(type);

    private static bool Has(DefinedType type, string attribute) => AttributeReader.Has(type.Assembly.Reader, type.CustomAttributes, ViewPolicy.Contract, attribute);

    private static DefinedType? FindBeside(DefinedType type, string name) => type.Outer is { } outer ? outer.FindNested(name) : type.Assembly.FindType(type.Namespace, name);

    private static DefinedType Outermost(DefinedType type)
    {
        while (type.Outer is { } outer)
        {
            type = outer;
        }

        return type;
    }
}
