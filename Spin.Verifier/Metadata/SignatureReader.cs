using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <summary>Reads the signatures of one assembly.</summary>
internal sealed class SignatureReader(LinkedAssembly assembly) : ISignatureTypeProvider<IlType, object?>
{
    /// <summary>Types nest by one byte each, and the reader by one call each.</summary>
    private const int DeepestNesting = 2000;

    private SignatureDecoder<IlType, object?> Decoder => new(this, assembly.Reader, null);

    /// <summary>A field's signature.</summary>
    internal IlType Field(BlobHandle handle)
    {
        BlobReader blob = Open(handle);
        SignatureHeader header = blob.ReadSignatureHeader();
        return header.Kind == SignatureKind.Field ? Complete(Decoder.DecodeType(ref blob), blob) : throw Refusal.Metadata("a field has no field's signature");
    }

    /// <summary>A method's signature.</summary>
    internal MethodShape Method(BlobHandle handle)
    {
        BlobReader blob = Open(handle);
        MethodSignature<IlType> read = Decoder.DecodeMethodSignature(ref blob);
        return Complete(new MethodShape(read.Header, read.GenericParameterCount, read.RequiredParameterCount, read.ReturnType, read.ParameterTypes), blob);
    }

    /// <summary>A type.</summary>
    internal IlType TypeSpecification(TypeSpecificationHandle handle)
    {
        BlobReader blob = Open(assembly.Reader.GetTypeSpecification(handle).Signature);
        return Complete(Decoder.DecodeType(ref blob), blob);
    }

    /// <summary>The arguments of a generic method.</summary>
    internal ImmutableArray<IlType> MethodSpecification(BlobHandle handle)
    {
        BlobReader blob = Open(handle);
        return Complete(Decoder.DecodeMethodSpecificationSignature(ref blob), blob);
    }

    /// <summary>The variables of a body.</summary>
    internal ImmutableArray<IlType> Locals(StandaloneSignatureHandle handle)
    {
        BlobReader blob = Open(assembly.Reader.GetStandaloneSignature(handle).Signature);
        return Complete(Decoder.DecodeLocalSignature(ref blob), blob);
    }

    private BlobReader Open(BlobHandle handle)
    {
        BlobReader blob = assembly.Reader.GetBlobReader(handle);
        int nesting = 0;
        for (int i = 0; i < blob.Length; i++)
        {
            if ((SignatureTypeCode)blob.ReadByte() is SignatureTypeCode.Pointer or SignatureTypeCode.ByReference or SignatureTypeCode.Array or
                SignatureTypeCode.GenericTypeInstance or SignatureTypeCode.FunctionPointer or SignatureTypeCode.SZArray or
                SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier or SignatureTypeCode.Pinned)
            {
                nesting++;
            }
        }

        blob.Reset();
        return nesting <= DeepestNesting ? blob : throw Refusal.Metadata("a signature nests deeper than any program's");
    }

    private static T Complete<T>(T read, BlobReader blob) => blob.RemainingBytes == 0 ? read : throw Refusal.Metadata("a signature is longer than what it says");

    /// <inheritdoc/>
    public IlType GetPrimitiveType(PrimitiveTypeCode typeCode) => assembly.All.WellKnown.Of(typeCode);

    /// <inheritdoc/>
    public IlType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        new NamedType(assembly.Type(handle), []);

    /// <inheritdoc/>
    public IlType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        new NamedType(assembly.Members.Definition(handle), []);

    /// <inheritdoc/>
    public IlType GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        throw Refusal.Metadata("a signature refers to another signature");

    /// <inheritdoc/>
    public IlType GetSZArrayType(IlType elementType) => new ArrayType(elementType, 1, isVector: true);

    /// <inheritdoc/>
    public IlType GetArrayType(IlType elementType, ArrayShape shape) =>
        shape.Rank is > 0 and <= 32 ? new ArrayType(elementType, shape.Rank, isVector: false) : throw Refusal.Metadata("an array has no possible rank");

    /// <inheritdoc/>
    public IlType GetByReferenceType(IlType elementType) =>
        elementType.Unmodified is ByRefType ? throw Refusal.Metadata("a reference refers to a reference") : new ByRefType(elementType);

    /// <inheritdoc/>
    public IlType GetPointerType(IlType elementType) => new UnsafeType(UnsafeTypeKind.Pointer, [elementType], 0);

    /// <inheritdoc/>
    public IlType GetPinnedType(IlType elementType) => new UnsafeType(UnsafeTypeKind.Pinned, [elementType], 0);

    /// <inheritdoc/>
    public IlType GetFunctionPointerType(MethodSignature<IlType> signature) =>
        new UnsafeType(UnsafeTypeKind.FunctionPointer, [signature.ReturnType, .. signature.ParameterTypes], signature.Header.RawValue);

    /// <inheritdoc/>
    public IlType GetGenericInstantiation(IlType genericType, ImmutableArray<IlType> typeArguments) =>
        genericType is NamedType { Arguments.IsEmpty: true } named ? new NamedType(named.Definition, typeArguments) : throw Refusal.Metadata("an instance is made of what is not generic");

    /// <inheritdoc/>
    public IlType GetGenericMethodParameter(object? genericContext, int index) => new TypeVariable(isOfMethod: true, index);

    /// <inheritdoc/>
    public IlType GetGenericTypeParameter(object? genericContext, int index) => new TypeVariable(isOfMethod: false, index);

    /// <inheritdoc/>
    public IlType GetModifiedType(IlType modifier, IlType unmodifiedType, bool isRequired) => new ModifiedType(modifier, unmodifiedType, isRequired);
}
