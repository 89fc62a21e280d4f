using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Threading;
using Spin.Verifier.Manifest;

namespace Spin.Verifier.Metadata;

/// <summary>One assembly, read but never loaded.</summary>
internal sealed class LinkedAssembly : IDisposable
{
    private const int DeepestNesting = 64;

    private readonly Dictionary<(string Space, string Name), DefinedType> _topLevel = [];
    private readonly Dictionary<(string Space, string Name), string> _forwarders = [];
    private readonly DefinedType[] _types;
    private readonly Lazy<ImmutableHashSet<string>> _friends;
    private readonly Lazy<HashSet<int>> _strings;
    private readonly Lazy<SpindleManifest> _manifest;

    private LinkedAssembly(LinkedAssemblies all, PEReader image, string path)
    {
        All = all;
        Image = image;
        Path = path;
        Reader = image.GetMetadataReader();
        if (!Reader.IsAssembly)
        {
            throw Refusal.Metadata($"{System.IO.Path.GetFileName(path)} is a module, not an assembly");
        }

        Name = Reader.GetString(Reader.GetAssemblyDefinition().Name);
        _types = new DefinedType[Reader.TypeDefinitions.Count];
        foreach (TypeDefinitionHandle handle in Reader.TypeDefinitions)
        {
            DefinedType type = new(this, handle);
            _types[MetadataRows.Index(handle)] = type;
        }

        IndexNames();
        Signatures = new SignatureReader(this);
        Members = new MemberResolver(this);
        _strings = new(ReadStrings, LazyThreadSafetyMode.PublicationOnly);
        _manifest = new(() => ManifestReader.Read(this), LazyThreadSafetyMode.PublicationOnly);
        _friends = new(() => AttributeReader.Strings(Reader, System.Reflection.Metadata.EntityHandle.AssemblyDefinition, "System.Runtime.CompilerServices", "InternalsVisibleToAttribute"), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>All that is linked.</summary>
    internal LinkedAssemblies All { get; }

    /// <summary>The file's sections.</summary>
    internal PEReader Image { get; }

    /// <summary>The file.</summary>
    internal string Path { get; }

    /// <summary>The metadata.</summary>
    internal MetadataReader Reader { get; }

    /// <summary>The simple name.</summary>
    internal string Name { get; }

    /// <summary>Whether it is a part of the class library, whose names nobody else may take.</summary>
    internal bool IsOfClassLibrary => Name.StartsWith("System.", StringComparison.Ordinal) || Name.StartsWith("Microsoft.", StringComparison.Ordinal);

    /// <summary>Reads signatures.</summary>
    internal SignatureReader Signatures { get; }

    /// <summary>Resolves tokens of members.</summary>
    internal MemberResolver Members { get; }

    /// <summary>Every type, nested ones too.</summary>
    internal ReadOnlySpan<DefinedType> Types => _types;

    /// <summary>Whether a text begins at an offset of the heap of texts.</summary>
    internal bool HasString(int offset) => _strings.Value.Contains(offset);

    /// <summary>The assemblies that see its internals.</summary>
    internal ImmutableHashSet<string> Friends => _friends.Value;

    /// <summary>What it claims of its spindles.</summary>
    internal SpindleManifest Manifest => _manifest.Value;

    /// <summary>Opens a file.</summary>
    internal static LinkedAssembly Open(LinkedAssemblies all, string path) =>
        Read(all, new PEReader(File.OpenRead(path), PEStreamOptions.PrefetchEntireImage), path);

    /// <summary>Reads an open file.</summary>
    internal static LinkedAssembly Read(LinkedAssemblies all, PEReader image, string path)
    {
        try
        {
            return image.HasMetadata ? new LinkedAssembly(all, image, path) : throw Refusal.Metadata($"{System.IO.Path.GetFileName(path)} is no assembly");
        }
        catch
        {
            image.Dispose();
            throw;
        }
    }

    /// <summary>The type of a row.</summary>
    internal DefinedType Type(TypeDefinitionHandle handle)
    {
        int index = MetadataRows.Index(handle);
        return (uint)index < (uint)_types.Length ? _types[index] : throw Refusal.Metadata("a token names a type that is not there");
    }

    /// <summary>A type that is not nested.</summary>
    internal DefinedType? FindType(string space, string name) => _topLevel.GetValueOrDefault((space, name));

    /// <summary>The assembly to which a type has moved.</summary>
    internal string? FindForwarder(string space, string name) => _forwarders.GetValueOrDefault((space, name));

    /// <inheritdoc/>
    public void Dispose() => Image.Dispose();

    private static void RequireOuter(DefinedType type)
    {
        int depth = 0;
        for (DefinedType? outer = type.Outer; outer is not null; outer = outer.Outer)
        {
            if (++depth > DeepestNesting)
            {
                throw Refusal.Metadata($"the type {type.Name} is nested in itself");
            }
        }
    }

    private HashSet<int> ReadStrings()
    {
        HashSet<int> found = [];
        for (UserStringHandle handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = Reader.GetNextHandle(handle))
        {
            found.Add(MetadataTokens.GetHeapOffset(handle));
        }

        return found;
    }

    private void IndexNames()
    {
        foreach (DefinedType type in _types)
        {
            RequireOuter(type);
            if (type.Outer is { } outer)
            {
                outer.AddNested(type);
            }
            else if (!_topLevel.TryAdd((type.Namespace, type.Name), type))
            {
                throw Refusal.Metadata($"two types are named {type.FullName}");
            }
        }

        foreach (ExportedTypeHandle handle in Reader.ExportedTypes)
        {
            ExportedType forwarded = Reader.GetExportedType(handle);
            if (forwarded.Implementation.Kind == HandleKind.AssemblyReference)
            {
                AssemblyReference target = Reader.GetAssemblyReference((AssemblyReferenceHandle)forwarded.Implementation);
                _forwarders.TryAdd((Reader.GetString(forwarded.Namespace), Reader.GetString(forwarded.Name)), Reader.GetString(target.Name));
            }
        }
    }
}
