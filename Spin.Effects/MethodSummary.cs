using System.Collections.Generic;
using System.Collections.Immutable;
using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>
/// What a method does with everything it calls: an element of the lattice of effect sets, ordered by inclusion, each effect with a
/// witness. Two of them join by union; the first witness stays, so that a path is as short as the order of discovery allows.
/// </summary>
internal sealed class MethodSummary
{
    private readonly Dictionary<Effect, Witness> _witnesses = [];

    /// <summary>The effects.</summary>
    internal Effect Effects { get; private set; }

    /// <summary>The methods of a cycle of calls through this method, in the order of the calls; empty where there is none.</summary>
    internal ImmutableArray<Method> Cycle { get; set; } = [];

    /// <summary>Adds an effect unless the method has it already.</summary>
    /// <returns>Whether it is new.</returns>
    internal bool Add(Effect effect, Witness witness)
    {
        if ((Effects & effect) != 0)
        {
            return false;
        }

        Effects |= effect;
        _witnesses.Add(effect, witness);
        return true;
    }

    /// <summary>Why the method has an effect.</summary>
    /// <returns>Null where it has not.</returns>
    internal Witness? Find(Effect effect) => _witnesses.TryGetValue(effect, out Witness? witness) ? witness : null;
}
