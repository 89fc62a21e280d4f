using System;
using System.Reflection.Metadata;

namespace Spin.Verifier.MachineCode;

/// <summary>Names types in attributes; the only enumeration there is a level, a 32-bit number.</summary>
internal sealed class AttributeTypes : ICustomAttributeTypeProvider<string>
{
    /// <summary>The one instance.</summary>
    internal static AttributeTypes Instance { get; } = new();

    /// <inheritdoc/>
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    /// <inheritdoc/>
    public string GetSystemType() => nameof(Type);

    /// <inheritdoc/>
    public string GetSZArrayType(string elementType) => elementType + "[]";

    /// <inheritdoc/>
    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        reader.GetString(reader.GetTypeDefinition(handle).Name);

    /// <inheritdoc/>
    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        reader.GetString(reader.GetTypeReference(handle).Name);

    /// <inheritdoc/>
    public string GetTypeFromSerializedName(string name) => name;

    /// <inheritdoc/>
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    /// <inheritdoc/>
    public bool IsSystemType(string type) => type == nameof(Type);
}
