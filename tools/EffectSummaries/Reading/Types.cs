using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Analysis.Il;
using Spin.EffectSummaries.Library;

namespace Spin.EffectSummaries.Reading;

/// <summary>Questions about types whose generic parameters may be open.</summary>
internal sealed class Types(ClassLibrary library)
{
    private readonly Dictionary<string, bool?> _references = new(StringComparer.Ordinal);

    /// <summary>How deep a type's arguments are nested.</summary>
    internal static int DepthOf(IlType type) =>
        1 + Math.Max(type.Element is null ? 0 : DepthOf(type.Element), type.Arguments.IsEmpty ? 0 : type.Arguments.Max(DepthOf));

    /// <summary>Whether it contains no open generic parameter.</summary>
    internal static bool IsClosed(IlType type) =>
        type.Kind is not (IlTypeKind.TypeParameter or IlTypeKind.MethodParameter) && (type.Element is null || IsClosed(type.Element)) && type.Arguments.All(IsClosed);

    /// <summary>Whether two types are one.</summary>
    /// <returns>Null where open parameters decide it.</returns>
    internal static bool? AreSame(IlType left, IlType right) =>
        IlSymbols.Text(left) == IlSymbols.Text(right) ? true : IsClosed(left) && IsClosed(right) ? false : null;

    /// <summary>Whether it is a generic parameter itself.</summary>
    internal static bool IsOpen(IlType type) => type.Kind is IlTypeKind.TypeParameter or IlTypeKind.MethodParameter;

    /// <summary>Whether values of it are no objects.</summary>
    /// <returns>Null for an open parameter.</returns>
    internal bool? IsValueType(IlType type) => type.Kind switch
    {
        IlTypeKind.Struct or IlTypeKind.Pointer => true,
        IlTypeKind.Primitive => type.Name is not ("System.String" or "System.Object"),
        IlTypeKind.Class => library.Resolve(type) is { } declared && declared.Module.IsStruct(declared.Handle),
        IlTypeKind.Array or IlTypeKind.ByReference => false,
        _ => null,
    };

    /// <summary>Whether values of it are or contain references to objects.</summary>
    internal bool? HasReferences(IlType type)
    {
        if (IsValueType(type) is not { } isValue)
        {
            return null;
        }

        if (!isValue)
        {
            return true;
        }

        if (type.Kind is IlTypeKind.Primitive or IlTypeKind.Pointer || library.Resolve(type) is not { } declared)
        {
            return false;
        }

        string key = IlSymbols.Text(type);
        if (!_references.TryGetValue(key, out bool? known))
        {
            _references[key] = false; // a struct that names itself does so in a static
            known = ReadFields(type, declared.Module, declared.Handle);
            _references[key] = known;
        }

        return known;
    }

    /// <summary>The size of a primitive type.</summary>
    internal static int? SizeOf(IlType type) => type.Name switch
    {
        "System.Boolean" or "System.Byte" or "System.SByte" => 1,
        "System.Int16" or "System.UInt16" or "System.Char" or "System.Half" => 2,
        "System.Int32" or "System.UInt32" or "System.Single" => 4,
        "System.Int64" or "System.UInt64" or "System.Double" or "System.IntPtr" or "System.UIntPtr" => 8,
        "System.Int128" or "System.UInt128" or "System.Decimal" => 16,
        _ => type.Kind == IlTypeKind.Pointer ? 8 : null,
    };

    private bool? ReadFields(IlType type, IlModule module, TypeDefinitionHandle handle)
    {
        bool? found = false;
        foreach (FieldDefinitionHandle field in module.Reader.GetTypeDefinition(handle).GetFields())
        {
            FieldDefinition definition = module.Reader.GetFieldDefinition(field);
            if ((definition.Attributes & System.Reflection.FieldAttributes.Static) != 0)
            {
                continue;
            }

            switch (HasReferences(definition.DecodeSignature(module.Types, null).Substitute(type.Arguments, [])))
            {
                case true:
                    return true;
                case null:
                    found = null;
                    break;
            }
        }

        return found;
    }
}
