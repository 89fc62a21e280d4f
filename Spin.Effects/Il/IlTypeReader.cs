using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Spin.Analysis.Il;

/// <summary>Reads types out of the signatures of one module.</summary>
internal sealed class IlTypeReader(IlModule module) : ISignatureTypeProvider<IlType, object?>
{
    private const byte ValueType = 0x11;

    private static readonly ConcurrentDictionary<PrimitiveTypeCode, IlType> s_primitives = new();

    /// <inheritdoc/>
    public IlType GetPrimitiveType(PrimitiveTypeCode typeCode) => s_primitives.GetOrAdd(typeCode, static code => new IlType(IlTypeKind.Primitive, "System." + code));

    /// <inheritdoc/>
    public IlType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        Named(module.NameOf(handle), handle, rawTypeKind == 0 ? module.IsStruct(handle) : rawTypeKind == ValueType);

    /// <inheritdoc/>
    public IlType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        Named(module.NameOf(handle), handle, rawTypeKind == ValueType);

    /// <inheritdoc/>
    public IlType GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    /// <inheritdoc/>
    public IlType GetGenericInstantiation(IlType genericType, ImmutableArray<IlType> typeArguments) => genericType with { Arguments = typeArguments };

    /// <inheritdoc/>
    public IlType GetSZArrayType(IlType elementType) => new(IlTypeKind.Array, elementType.Name + "[]") { Element = elementType };

    /// <inheritdoc/>
    public IlType GetArrayType(IlType elementType, ArrayShape shape) => new(IlTypeKind.Array, elementType.Name + "[,]") { Element = elementType };

    /// <inheritdoc/>
    public IlType GetByReferenceType(IlType elementType) => new(IlTypeKind.ByReference, elementType.Name + "&") { Element = elementType };

    /// <inheritdoc/>
    public IlType GetPointerType(IlType elementType) => new(IlTypeKind.Pointer, elementType.Name + "*") { Element = elementType };

    /// <inheritdoc/>
    public IlType GetFunctionPointerType(MethodSignature<IlType> signature) => new(IlTypeKind.Pointer, "delegate*");

    /// <inheritdoc/>
    public IlType GetGenericTypeParameter(object? genericContext, int index) => new(IlTypeKind.TypeParameter, "!" + index) { Index = index };

    /// <inheritdoc/>
    public IlType GetGenericMethodParameter(object? genericContext, int index) => new(IlTypeKind.MethodParameter, "!!" + index) { Index = index };

    /// <inheritdoc/>
    public IlType GetModifiedType(IlType modifier, IlType unmodifiedType, bool isRequired) => unmodifiedType;

    /// <inheritdoc/>
    public IlType GetPinnedType(IlType elementType) => elementType;

    private IlType Named(string name, EntityHandle handle, bool isStruct) =>
        new(isStruct ? IlTypeKind.Struct : IlTypeKind.Class, name) { Module = module, Handle = handle };
}
