using System;
using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Spin.Sdk.Sources;

/// <summary>The size in bytes of a field with an initial value in the image: a primitive, or a structure of declared size.</summary>
/// <param name="reader">The field's assembly.</param>
internal sealed class MappedFieldSize(MetadataReader reader) : ISignatureTypeProvider<int, object?>
{
    /// <inheritdoc/>
    public int GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Boolean or PrimitiveTypeCode.SByte or PrimitiveTypeCode.Byte => sizeof(byte),
        PrimitiveTypeCode.Char or PrimitiveTypeCode.Int16 or PrimitiveTypeCode.UInt16 => sizeof(short),
        PrimitiveTypeCode.Int32 or PrimitiveTypeCode.UInt32 or PrimitiveTypeCode.Single => sizeof(int),
        PrimitiveTypeCode.Int64 or PrimitiveTypeCode.UInt64 or PrimitiveTypeCode.Double => sizeof(long),
        _ => throw Unmapped(),
    };

    /// <inheritdoc/>
    public int GetTypeFromDefinition(MetadataReader _, TypeDefinitionHandle handle, byte rawTypeKind) =>
        reader.GetTypeDefinition(handle).GetLayout() is { IsDefault: false } layout ? layout.Size : throw Unmapped();

    /// <inheritdoc/>
    public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => unmodifiedType;

    /// <inheritdoc/>
    public int GetTypeFromReference(MetadataReader _, TypeReferenceHandle handle, byte rawTypeKind) => throw Unmapped();

    /// <inheritdoc/>
    public int GetTypeFromSpecification(MetadataReader _, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => throw Unmapped();

    /// <inheritdoc/>
    public int GetSZArrayType(int elementType) => throw Unmapped();

    /// <inheritdoc/>
    public int GetArrayType(int elementType, ArrayShape shape) => throw Unmapped();

    /// <inheritdoc/>
    public int GetByReferenceType(int elementType) => throw Unmapped();

    /// <inheritdoc/>
    public int GetPointerType(int elementType) => throw Unmapped();

    /// <inheritdoc/>
    public int GetPinnedType(int elementType) => throw Unmapped();

    /// <inheritdoc/>
    public int GetFunctionPointerType(MethodSignature<int> signature) => throw Unmapped();

    /// <inheritdoc/>
    public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => throw Unmapped();

    /// <inheritdoc/>
    public int GetGenericMethodParameter(object? genericContext, int index) => throw Unmapped();

    /// <inheritdoc/>
    public int GetGenericTypeParameter(object? genericContext, int index) => throw Unmapped();

    private static BadImageFormatException Unmapped() => new("A field with an initial value is neither a primitive nor a structure of declared size.");
}
