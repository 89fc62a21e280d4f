using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Spin.Analyzers.Resources;

/// <summary>What a walk over one function's flow graph has found.</summary>
internal sealed class ResourceFindings
{
    private readonly HashSet<ResourceFinding> _findings = [];
    private readonly Dictionary<TextSpan, ImmutableArray<Resource>> _held = [];

    private readonly HashSet<Resource> _releases = [];
    private readonly HashSet<Resource> _mentions = [];
    private readonly HashSet<IOperation> _calls = [];

    /// <summary>What is wrong.</summary>
    internal IEnumerable<ResourceFinding> All => _findings;

    /// <summary>The locks that are held, on some path, where an operation stands.</summary>
    internal ImmutableArray<Resource> HeldAt(TextSpan span) => _held.TryGetValue(span, out ImmutableArray<Resource> held) ? held : [];

    /// <summary>The calls and waits of the function, in no particular order.</summary>
    internal IEnumerable<IOperation> Calls => _calls;

    /// <summary>Whether the function gives a resource back anywhere.</summary>
    internal bool Releases(Resource resource) => _releases.Contains(resource);

    /// <summary>Whether the function does anything with a resource but take it.</summary>
    internal bool Mentions(Resource resource) => _mentions.Contains(resource);

    /// <summary>Notes what the function does with a resource.</summary>
    internal void NoteAction(ResourceAction action, Resource resource)
    {
        _ = action != ResourceAction.Acquire && _mentions.Add(resource);
        _ = action == ResourceAction.Release && _releases.Add(resource);
    }

    /// <summary>Notes a call or wait.</summary>
    internal void NoteCall(IOperation call) => _calls.Add(call);

    /// <summary>Notes that something is wrong.</summary>
    internal void Add(ResourceFindingKind kind, Resource resource, IOperation at, IOperation? other) =>
        _findings.Add(new ResourceFinding(kind, resource, at, other));

    /// <summary>Notes the locks that are held where an operation stands.</summary>
    internal void NoteHeld(IOperation operation, Holdings holdings)
    {
        ImmutableArray<Resource>.Builder held = ImmutableArray.CreateBuilder<Resource>();
        foreach (KeyValuePair<Resource, Holding> holding in holdings.All)
        {
            if (holding.Key.Kind == ResourceKind.Lock && holding.Value.MayBeHeld)
            {
                held.Add(holding.Key);
            }
        }

        if (held.Count > 0)
        {
            held.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
            _held[operation.Syntax.Span] = held.ToImmutable();
        }
    }
}
