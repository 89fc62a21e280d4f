using System;
using System.IO;
using Mono.Cecil;

namespace Spin.Verifier.Tests.Infrastructure;

/// <summary>An assembly that the compiler made and somebody changed behind it.</summary>
internal sealed class Tampered : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("spin-verifier-").FullName;

    private Tampered(string name) => Path = System.IO.Path.Combine(_folder, name);

    /// <summary>The file.</summary>
    internal string Path { get; }

    /// <summary>Changes an assembly.</summary>
    internal static Tampered Create(Compiled compiled, Action<ModuleDefinition> change)
    {
        Tampered tampered = new(System.IO.Path.GetFileName(compiled.Path));
        using ModuleDefinition module = ModuleDefinition.ReadModule(compiled.Path);
        change(module);
        module.Write(tampered.Path);
        return tampered;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
