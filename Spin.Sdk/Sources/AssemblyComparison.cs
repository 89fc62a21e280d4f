using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Spin.Sdk.Sources;

/// <summary>
/// Compares two assemblies in all that becomes machine code: metadata, method bodies, mapped fields and resources (ECMA-335 II.22,
/// II.24, II.25). The identity of the module and the debug directory differ between compilations of one source and mean nothing.
/// </summary>
internal sealed class AssemblyComparison : IDisposable
{
    private readonly PEReader _given;
    private readonly PEReader _compiled;

    private AssemblyComparison(string given, string compiled)
    {
        _given = new PEReader([.. File.ReadAllBytes(given)]);
        _compiled = new PEReader([.. File.ReadAllBytes(compiled)]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _given.Dispose();
        _compiled.Dispose();
    }

    /// <summary>Compares two assemblies.</summary>
    /// <param name="given">The one.</param>
    /// <param name="compiled">The other.</param>
    /// <returns>What differs first; null where nothing does.</returns>
    /// <exception cref="BadImageFormatException">One of them is malformed.</exception>
    internal static string? FindDifference(string given, string compiled)
    {
        using AssemblyComparison comparison = new(given, compiled);
        return comparison.FindDifference();
    }

    private string? FindDifference()
    {
        MetadataReader given = _given.GetMetadataReader();
        MetadataReader compiled = _compiled.GetMetadataReader();
        if (!Normalized(_given, given).AsSpan().SequenceEqual(Normalized(_compiled, compiled)))
        {
            return FindOddType(given, compiled) ?? "its metadata";
        }

        foreach (MethodDefinitionHandle handle in given.MethodDefinitions)
        {
            if (!Body(_given, given, handle).SequenceEqual(Body(_compiled, compiled, handle)))
            {
                MethodDefinition method = given.GetMethodDefinition(handle);
                TypeDefinition type = given.GetTypeDefinition(method.GetDeclaringType());
                return $"the method {given.GetString(type.Name)}.{given.GetString(method.Name)}";
            }
        }

        // All that lies in the image after the bodies and is found by an address: initial values of fields, then resources.
        return MappedData(_given, given).AsSpan().SequenceEqual(MappedData(_compiled, compiled)) && Resources(_given).SequenceEqual(Resources(_compiled))
            ? null
            : "its data";
    }

    // Tables, heaps and signatures, byte for byte, without the module's identity and the addresses of mapped fields and bodies.
    private static byte[] Normalized(PEReader image, MetadataReader reader)
    {
        byte[] bytes = image.GetMetadata().GetContent().AsSpan().ToArray();
        GuidHandle identity = reader.GetModuleDefinition().Mvid;
        bytes.AsSpan(reader.GetHeapMetadataOffset(HeapIndex.Guid) + ((MetadataTokens.GetHeapOffset((Handle)identity) - 1) * 16), 16).Clear();
        ClearAddresses(bytes, reader, TableIndex.FieldRva);
        ClearAddresses(bytes, reader, TableIndex.MethodDef);
        return bytes;
    }

    private static void ClearAddresses(byte[] bytes, MetadataReader reader, TableIndex table)
    {
        int start = reader.GetTableMetadataOffset(table);
        int size = reader.GetTableRowSize(table);
        for (int row = 0; row < reader.GetTableRowCount(table); row++)
        {
            bytes.AsSpan(start + (row * size), sizeof(int)).Clear();
        }
    }

    private static ReadOnlySpan<byte> Body(PEReader image, MetadataReader reader, MethodDefinitionHandle handle)
    {
        int address = reader.GetMethodDefinition(handle).RelativeVirtualAddress;
        if (address == 0)
        {
            return default;
        }

        MethodBodyBlock body = image.GetMethodBody(address);
        return image.GetSectionData(address).GetContent(0, body.Size).AsSpan();
    }

    private static byte[] MappedData(PEReader image, MetadataReader reader)
    {
        List<byte> data = [];
        foreach (FieldDefinitionHandle handle in reader.FieldDefinitions)
        {
            FieldDefinition field = reader.GetFieldDefinition(handle);
            if (field.GetRelativeVirtualAddress() is var address and not 0)
            {
                PEMemoryBlock block = image.GetSectionData(address);
                data.AddRange(block.GetContent(0, Math.Min(block.Length, field.DecodeSignature(new MappedFieldSize(reader), genericContext: null))));
            }
        }

        return [.. data];
    }

    private static ReadOnlySpan<byte> Resources(PEReader image)
    {
        DirectoryEntry entry = image.PEHeaders.CorHeader!.ResourcesDirectory;
        return entry.Size == 0 ? default : image.GetSectionData(entry.RelativeVirtualAddress).GetContent(0, entry.Size).AsSpan();
    }

    private static string? FindOddType(MetadataReader given, MetadataReader compiled)
    {
        ImmutableHashSet<string> names = TypeNames(compiled);
        foreach (string name in TypeNames(given).SymmetricExcept(names))
        {
            return $"the type {name}, which only {(names.Contains(name) ? "its source" : "the assembly")} has";
        }

        return null;
    }

    private static ImmutableHashSet<string> TypeNames(MetadataReader reader)
    {
        ImmutableHashSet<string>.Builder names = ImmutableHashSet.CreateBuilder<string>();
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            names.Add(type.Namespace.IsNil ? reader.GetString(type.Name) : reader.GetString(type.Namespace) + "." + reader.GetString(type.Name));
        }

        return names.ToImmutable();
    }
}
