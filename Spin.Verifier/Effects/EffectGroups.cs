using System;
using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Effects;

/// <summary>
/// Which assemblies can hand one another objects, and with them code: those that refer to one another, or to a third one. What a handler
/// calls through an interface, a base class or a delegate may be in any of its group, and in no other.
/// </summary>
/// <param name="all">All that is linked.</param>
/// <param name="judged">What is judged, by name.</param>
internal sealed class EffectGroups(LinkedAssemblies all, IReadOnlyDictionary<string, AssemblyRole> judged)
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The groups.</summary>
    internal IReadOnlyCollection<IReadOnlyList<LinkedAssembly>> Find()
    {
        Dictionary<string, List<LinkedAssembly>> groups = new(StringComparer.OrdinalIgnoreCase);
        List<LinkedAssembly> readable = [];
        foreach ((string name, AssemblyRole role) in judged)
        {
            if (Open(name) is { } assembly)
            {
                readable.Add(assembly);
                Join(assembly, role);
            }
        }

        foreach (LinkedAssembly assembly in readable)
        {
            string root = RootOf(assembly.Name);
            if (!groups.TryGetValue(root, out List<LinkedAssembly>? group))
            {
                groups.Add(root, group = []);
            }

            group.Add(assembly);
        }

        return groups.Values;
    }

    private void Join(LinkedAssembly assembly, AssemblyRole role)
    {
        foreach (AssemblyReferenceHandle handle in assembly.Reader.AssemblyReferences)
        {
            string name = assembly.Reader.GetString(assembly.Reader.GetAssemblyReference(handle).Name);
            if (judged.ContainsKey(name) && Open(name) is { } peer && (role != AssemblyRole.Image || NamesMore(assembly, peer)))
            {
                _parents[RootOf(assembly.Name)] = RootOf(peer.Name);
            }
        }
    }

    // The tables reach a spindle through its binding, which gives nothing away but the spindle itself.
    private static bool NamesMore(LinkedAssembly image, LinkedAssembly peer)
    {
        try
        {
            foreach (MemberReferenceHandle handle in image.Reader.MemberReferences)
            {
                EntityHandle parent = image.Reader.GetMemberReference(handle).Parent;
                if (parent.Kind is HandleKind.TypeReference or HandleKind.TypeSpecification && image.Members.Type(parent) is NamedType { Definition: var owner } &&
                    owner.Assembly == peer && !peer.Manifest.Bindings.Contains(owner))
                {
                    return true;
                }
            }

            return false;
        }
        catch (Exception failure) when (failure is Refusal || UnreadableMetadata.Is(failure))
        {
            return true;
        }
    }

    // What cannot be read is refused where it is judged itself.
    private LinkedAssembly? Open(string name)
    {
        try
        {
            return all.Find(name);
        }
        catch (Exception failure) when (failure is Refusal || UnreadableMetadata.Is(failure) || failure is System.IO.IOException)
        {
            return null;
        }
    }

    private string RootOf(string name)
    {
        while (_parents.TryGetValue(name, out string? parent) && !string.Equals(parent, name, StringComparison.OrdinalIgnoreCase))
        {
            name = parent;
        }

        return name;
    }
}
