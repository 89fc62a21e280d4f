using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <summary>
/// The assemblies that are really linked into an image. Every name is resolved among them and nowhere else: what a spindle was
/// compiled against counts for nothing.
/// </summary>
internal sealed class LinkedAssemblies : IDisposable
{
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Lazy<LinkedAssembly>> _assemblies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<WellKnownTypes> _wellKnown;

    /// <summary>Names what is linked.</summary>
    /// <param name="files">The assemblies; the first of two with one name wins, so what belongs to the platform comes first.</param>
    internal LinkedAssemblies(IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            _files.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        }

        _wellKnown = new Lazy<WellKnownTypes>(() => new WellKnownTypes(this));
    }

    /// <summary>The types that the language and the runtime know by name.</summary>
    internal WellKnownTypes WellKnown => _wellKnown.Value;

    /// <summary>An assembly by its simple name.</summary>
    /// <returns>Null where no such assembly is linked.</returns>
    internal LinkedAssembly? Find(string name) =>
        _files.TryGetValue(name, out string? file)
            ? _assemblies.GetOrAdd(name, static (key, argument) => new Lazy<LinkedAssembly>(
                () => LinkedAssembly.Open(argument.Self, argument.File)), (Self: this, File: file)).Value
            : null;

    /// <summary>A type by assembly and name; forwarders are followed.</summary>
    /// <returns>Null where the assembly or the type is not there.</returns>
    internal DefinedType? FindType(string assembly, string space, string name)
    {
        HashSet<string>? seen = null;
        while (Find(assembly) is { } linked)
        {
            if (linked.FindType(space, name) is { } type)
            {
                return type;
            }

            if (linked.FindForwarder(space, name) is not { } next || !(seen ??= new(StringComparer.OrdinalIgnoreCase)).Add(next))
            {
                return null;
            }

            assembly = next;
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Lazy<LinkedAssembly> assembly in _assemblies.Values)
        {
            if (assembly.IsValueCreated)
            {
                assembly.Value.Dispose();
            }
        }
    }
}
