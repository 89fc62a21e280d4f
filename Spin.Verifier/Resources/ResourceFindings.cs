using System.Collections.Generic;
using System.Linq;

namespace Spin.Verifier.Resources;

/// <summary>What a walk over one body has found.</summary>
internal sealed class ResourceFindings
{
    private readonly HashSet<(Resource Resource, int Acquired, int? At)> _leaks = [];
    private readonly HashSet<(Resource Resource, int At)> _uses = [];
    private readonly HashSet<(Resource Resource, int At)> _twice = [];
    private readonly HashSet<(Resource Resource, int At)> _handles = [];
    private readonly HashSet<Resource> _mentioned = [];
    private readonly HashSet<Resource> _released = [];

    /// <summary>
    /// What some path does not give back: where it was taken, and where the path leaves; null where that is by returning. An object that
    /// is made here and given away is the receiver's, also where making the next one fails; a handle that nothing reads is SPIN3015.
    /// </summary>
    internal IEnumerable<(Resource Resource, int Acquired, int? At)> Leaks =>
        _leaks.Where(leak => (leak.Resource.IsLock || leak.At is null || _released.Contains(leak.Resource)) && (!leak.Resource.IsHandle || Mentions(leak.Resource))).OrderBy(static leak => leak.At ?? -1);

    /// <summary>The handles of handlers that are thrown away, and where they were given.</summary>
    internal IEnumerable<(Resource Resource, int At)> Discarded => _handles.Where(handle => !Mentions(handle.Resource));

    /// <summary>What is used after it was given back.</summary>
    internal IEnumerable<(Resource Resource, int At)> Uses => _uses;

    /// <summary>What is given back twice.</summary>
    internal IEnumerable<(Resource Resource, int At)> Releases => _twice;

    /// <summary>Whether the body does anything with a resource but take it.</summary>
    internal bool Mentions(Resource resource) => _mentioned.Contains(resource);

    /// <summary>Notes what the body does with a resource.</summary>
    /// <param name="action">What it does.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="at">The instruction.</param>
    internal void Note(ResourceAction action, Resource resource, int at)
    {
        _ = action == ResourceAction.Acquire && resource.IsHandle && _handles.Add((resource, at));
        _ = action != ResourceAction.Acquire && _mentioned.Add(resource);
        _ = action == ResourceAction.Release && _released.Add(resource);
    }

    /// <summary>Notes a leak.</summary>
    internal void AddLeak(Resource resource, int acquired, int? at) => _leaks.Add((resource, acquired, at));

    /// <summary>Notes a use of what was given back.</summary>
    internal void AddUse(Resource resource, int at) => _uses.Add((resource, at));

    /// <summary>Notes a second release.</summary>
    internal void AddRelease(Resource resource, int at) => _twice.Add((resource, at));
}
