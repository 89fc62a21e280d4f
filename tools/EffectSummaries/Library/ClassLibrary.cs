using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Spin.Analysis.Il;

namespace Spin.EffectSummaries.Library;

/// <summary>The assemblies of the class library that a kernel is compiled with.</summary>
internal sealed class ClassLibrary : IDisposable
{
    /// <summary>The assembly that everything stands on.</summary>
    internal const string Core = "System.Private.CoreLib";

    private readonly Dictionary<string, IlModule> _modules = new(StringComparer.Ordinal);
    private readonly List<PEReader> _images = [];

    private ClassLibrary() => Program = new IlProgram([], Find, new IlClassLibrary());

    /// <summary>Finds declarations and describes members.</summary>
    internal IlProgram Program { get; }

    /// <summary>Every assembly.</summary>
    internal IEnumerable<IlModule> Modules => _modules.Values;

    /// <summary>Opens the assemblies of some folders; of two with one name the first counts.</summary>
    internal static ClassLibrary Open(IEnumerable<string> folders)
    {
        ClassLibrary library = new();
        foreach (string folder in folders)
        {
            foreach (string file in Directory.GetFiles(folder, "*.dll"))
            {
                library.Add(file);
            }
        }

        return library._modules.ContainsKey(Core) ? library : throw new FileNotFoundException($"{Core}.dll is in none of {string.Join(", ", folders)}.");
    }

    /// <summary>An assembly by its name.</summary>
    internal IlModule? Find(string name) => _modules.GetValueOrDefault(name);

    /// <summary>The declaration of a named type.</summary>
    internal (IlModule Module, TypeDefinitionHandle Handle)? Resolve(IlType type) => Program.Resolve(type);

    /// <inheritdoc/>
    public void Dispose() => _images.ForEach(static image => image.Dispose());

    private void Add(string file)
    {
        PEReader image = new(File.OpenRead(file), PEStreamOptions.PrefetchEntireImage);
        _images.Add(image);
        if (image.HasMetadata && new IlModule(image) is var module)
        {
            _ = _modules.TryAdd(module.Name, module);
        }
    }
}
