using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Spin.Sdk.Sources;

/// <summary>
/// What an assembly says about how it was made: its sources, the compiler's options and the names of the references, all from its
/// portable debug information (Portable PDB v1.0, custom debug information), embedded or in the file beside it. Nothing of it is
/// believed: what it leads to is compiled and compared.
/// </summary>
internal sealed class SourceArchive
{
    /// <summary>Far more than one source file has; what claims more is no source.</summary>
    private const int LongestSource = 16 << 20;

    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly Guid s_compilationOptions = new("B5FEEC05-8CD0-4A83-96DA-466284BB4BD8");
    private static readonly Guid s_compilationReferences = new("7E4D4708-096E-4C5C-AEDA-CB10BA6A740D");

    private SourceArchive(ImmutableArray<SourceFile> sources, IReadOnlyDictionary<string, string> options, ImmutableArray<string> references)
    {
        Sources = sources;
        Options = options;
        References = references;
    }

    /// <summary>The source files in the order of the compilation.</summary>
    internal ImmutableArray<SourceFile> Sources { get; }

    /// <summary>The options, by the names of <see cref="CompilerOption"/>.</summary>
    internal IReadOnlyDictionary<string, string> Options { get; }

    /// <summary>The file names of the references, without folders.</summary>
    internal ImmutableArray<string> References { get; }

    /// <summary>Reads what an assembly carries.</summary>
    /// <param name="assembly">The assembly's path.</param>
    /// <returns>Null where it carries no complete set of sources.</returns>
    /// <exception cref="BadImageFormatException">The assembly or its debug information is malformed.</exception>
    internal static SourceArchive? TryRead(string assembly)
    {
        try
        {
            return Read(assembly);
        }
        catch (ArgumentException exception)
        {
            // How the reader of images speaks of some debug directories that contradict themselves.
            throw new BadImageFormatException(exception.Message, exception);
        }
    }

    private static SourceArchive? Read(string assembly)
    {
        using PEReader image = new(File.OpenRead(assembly));
        if (!image.TryOpenAssociatedPortablePdb(assembly, static path => File.Exists(path) ? File.OpenRead(path) : null, out MetadataReaderProvider? provider, out _))
        {
            return null;
        }

        using (provider)
        {
            MetadataReader symbols = provider!.GetMetadataReader();
            Dictionary<string, string> options = ReadOptions(symbols);
            if (!options.TryGetValue(CompilerOption.SourceFileCount, out string? text) || !int.TryParse(text, out int count))
            {
                return null;
            }

            ImmutableArray<SourceFile> sources = ReadSources(symbols, count);
            return sources.IsDefault ? null : new SourceArchive(sources, options, ReadReferences(symbols));
        }
    }

    private static ImmutableArray<SourceFile> ReadSources(MetadataReader symbols, int count)
    {
        if (count < 0 || count > symbols.Documents.Count)
        {
            return default;
        }

        ImmutableArray<SourceFile>.Builder sources = ImmutableArray.CreateBuilder<SourceFile>(count);
        foreach (DocumentHandle handle in symbols.Documents)
        {
            if (sources.Count == count)
            {
                break;
            }

            if (Find(symbols, handle, s_embeddedSource) is not { } blob)
            {
                return default;
            }

            sources.Add(new SourceFile(symbols.GetString(symbols.GetDocument(handle).Name), Unpack(symbols.GetBlobBytes(blob))));
        }

        return sources.MoveToImmutable();
    }

    // The size of the text when it is deflated, 0 when it is plain; then the text.
    private static byte[] Unpack(byte[] blob)
    {
        if (blob.Length < sizeof(int))
        {
            throw new BadImageFormatException("An embedded source has no length.");
        }

        int size = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(blob);
        if (size == 0)
        {
            return blob[sizeof(int)..];
        }

        if (size is < 0 or > LongestSource)
        {
            throw new BadImageFormatException($"An embedded source claims {size} bytes.");
        }

        byte[] text = new byte[size];
        using DeflateStream deflate = new(new MemoryStream(blob, sizeof(int), blob.Length - sizeof(int)), CompressionMode.Decompress);
        try
        {
            deflate.ReadExactly(text);
        }
        catch (Exception exception) when (exception is EndOfStreamException or InvalidDataException)
        {
            throw new BadImageFormatException("An embedded source cannot be unpacked.", exception);
        }

        return text;
    }

    private static Dictionary<string, string> ReadOptions(MetadataReader symbols)
    {
        Dictionary<string, string> options = [];
        if (Find(symbols, EntityHandle.ModuleDefinition, s_compilationOptions) is { } blob)
        {
            BlobReader reader = symbols.GetBlobReader(blob);
            while (reader.RemainingBytes > 0)
            {
                string name = ReadText(ref reader);
                options[name] = ReadText(ref reader);
            }
        }

        return options;
    }

    // Name, aliases (both ended by 0), a byte of flags, time stamp, size of the image, identity of the module.
    private static ImmutableArray<string> ReadReferences(MetadataReader symbols)
    {
        const int Rest = sizeof(byte) + sizeof(int) + sizeof(int) + 16;
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        if (Find(symbols, EntityHandle.ModuleDefinition, s_compilationReferences) is { } blob)
        {
            BlobReader reader = symbols.GetBlobReader(blob);
            while (reader.RemainingBytes > 0)
            {
                names.Add(ReadText(ref reader));
                _ = ReadText(ref reader);
                reader.Offset += Rest;
            }
        }

        return names.ToImmutable();
    }

    private static string ReadText(ref BlobReader reader)
    {
        int length = reader.IndexOf(0);
        if (length < 0)
        {
            throw new BadImageFormatException("A text in the debug information has no end.");
        }

        string text = Encoding.UTF8.GetString(reader.ReadBytes(length));
        reader.Offset++;
        return text;
    }

    private static BlobHandle? Find(MetadataReader symbols, EntityHandle parent, Guid kind)
    {
        foreach (CustomDebugInformationHandle handle in symbols.GetCustomDebugInformation(parent))
        {
            CustomDebugInformation information = symbols.GetCustomDebugInformation(handle);
            if (symbols.GetGuid(information.Kind) == kind)
            {
                return information.Value;
            }
        }

        return null;
    }
}
