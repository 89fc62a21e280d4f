using System.Collections.Generic;

namespace Spin.Analysis.Il;

/// <summary>What is known of variables wherever they are used, by the numbers that arguments and locals have together.</summary>
internal sealed class IlLentVariables
{
    private readonly HashSet<int> _shared = [];
    private readonly HashSet<int> _foreign = [];

    /// <summary>The variables to which references live on.</summary>
    internal IReadOnlyCollection<int> Shared => _shared;

    /// <summary>The variables that hold the function's own memory in one place and may hold another's in a second.</summary>
    internal IReadOnlyCollection<int> Foreign => _foreign;

    /// <summary>Adds what was found.</summary>
    /// <returns>Whether any of it is new.</returns>
    internal bool Add(IReadOnlyCollection<int> shared, IReadOnlyCollection<int> foreign)
    {
        int known = _shared.Count + _foreign.Count;
        _shared.UnionWith(shared);
        _foreign.UnionWith(foreign);
        return _shared.Count + _foreign.Count > known;
    }
}
