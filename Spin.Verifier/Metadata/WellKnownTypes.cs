using System.Collections.Frozen;
using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <summary>The types that the language and the runtime know by name.</summary>
internal sealed class WellKnownTypes
{
    private const string Core = "System.Private.CoreLib";

    private readonly LinkedAssemblies _assemblies;
    private readonly FrozenDictionary<PrimitiveTypeCode, NamedType> _primitives;

    internal WellKnownTypes(LinkedAssemblies assemblies)
    {
        _assemblies = assemblies;
        Object = Find("System", "Object");
        String = Find("System", "String");
        Array = Find("System", "Array");
        ValueType = Find("System", "ValueType");
        Exception = Find("System", "Exception");
        Delegate = Find("System", "Delegate");
        Void = Find("System", "Void");
        Int32 = Find("System", "Int32");
        IntPtr = Find("System", "IntPtr");
        Nullable = FindDefinition("System", "Nullable`1");
        Span = FindDefinition("System", "Span`1");
        ReadOnlySpan = FindDefinition("System", "ReadOnlySpan`1");
        RuntimeTypeHandle = Find("System", "RuntimeTypeHandle");
        Dictionary<PrimitiveTypeCode, NamedType> primitives = [];
        foreach (PrimitiveTypeCode code in System.Enum.GetValues<PrimitiveTypeCode>())
        {
            primitives[code] = Find("System", code.ToString());
        }

        _primitives = primitives.ToFrozenDictionary();
    }

    /// <summary><c>object</c>.</summary>
    internal NamedType Object { get; }

    /// <summary><c>string</c>.</summary>
    internal NamedType String { get; }

    /// <summary>The base of arrays.</summary>
    internal NamedType Array { get; }

    /// <summary>The base of structures.</summary>
    internal NamedType ValueType { get; }

    /// <summary>The base of what is thrown.</summary>
    internal NamedType Exception { get; }

    /// <summary>The base of the base of delegates.</summary>
    internal NamedType Delegate { get; }

    /// <summary><c>void</c>.</summary>
    internal NamedType Void { get; }

    /// <summary><c>int</c>.</summary>
    internal NamedType Int32 { get; }

    /// <summary><c>nint</c>.</summary>
    internal NamedType IntPtr { get; }

    /// <summary><c>T?</c> of a structure.</summary>
    internal DefinedType Nullable { get; }

    /// <summary><c>Span&lt;T&gt;</c>.</summary>
    internal DefinedType Span { get; }

    /// <summary><c>ReadOnlySpan&lt;T&gt;</c>.</summary>
    internal DefinedType ReadOnlySpan { get; }

    /// <summary>What <c>ldtoken</c> makes of a type.</summary>
    internal NamedType RuntimeTypeHandle { get; }

    /// <summary>The type of a code in a signature.</summary>
    internal NamedType Of(PrimitiveTypeCode code) =>
        _primitives.TryGetValue(code, out NamedType? type) ? type : throw Refusal.Metadata("a signature names no known type");

    private NamedType Find(string space, string name) => new(FindDefinition(space, name), []);

    private DefinedType FindDefinition(string space, string name) =>
        _assemblies.FindType(Core, space, name) ?? throw Refusal.Unresolved($"{Core}, with {space}.{name}, is not among the linked assemblies");
}
