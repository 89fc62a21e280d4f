using System;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Symbols;

/// <summary>Finds source lines in the portable symbols of an assembly, inside it or beside it. They are believed for messages only.</summary>
internal sealed class SourceLocator : IDisposable
{
    private readonly MetadataReaderProvider? _provider;
    private readonly MetadataReader? _reader;

    private SourceLocator(MetadataReaderProvider? provider)
    {
        try
        {
            _reader = provider?.GetMetadataReader();
            _provider = provider;
        }
        catch (BadImageFormatException)
        {
            provider?.Dispose();
        }
    }

    /// <summary>Opens an assembly's symbols, if it has any.</summary>
    internal static SourceLocator Open(LinkedAssembly assembly)
    {
        try
        {
            return new SourceLocator(assembly.Image.TryOpenAssociatedPortablePdb(
                assembly.Path, static path => File.Exists(path) ? File.OpenRead(path) : null, out MetadataReaderProvider? provider, out _) ? provider : null);
        }
        catch (Exception failure) when (failure is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return new SourceLocator(null);
        }
    }

    /// <summary>The line of an instruction, or of the method where the offset is negative.</summary>
    internal SourceLine? Find(MethodDefinitionHandle method, int offset)
    {
        if (_reader is null || MetadataTokens.GetRowNumber(method) > _reader.MethodDebugInformation.Count)
        {
            return null;
        }

        try
        {
            SourceLine? found = null;
            foreach (SequencePoint point in _reader.GetMethodDebugInformation(method.ToDebugInformationHandle()).GetSequencePoints())
            {
                if (found is not null && point.Offset > offset)
                {
                    break;
                }

                if (!point.IsHidden && !point.Document.IsNil)
                {
                    found = new SourceLine(_reader.GetString(_reader.GetDocument(point.Document).Name), point.StartLine, point.StartColumn);
                }
            }

            return found;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _provider?.Dispose();
}
