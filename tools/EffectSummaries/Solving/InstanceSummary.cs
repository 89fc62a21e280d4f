using System.Collections.Generic;
using Spin.Analysis;
using Spin.Analysis.Library;

namespace Spin.EffectSummaries.Solving;

/// <summary>What an instance does with all that it calls.</summary>
internal sealed class InstanceSummary
{
    private readonly Dictionary<Effect, string> _witnesses = [];

    /// <summary>The effects.</summary>
    internal Effect Effects { get; private set; }

    /// <summary>Calls back into code of the caller's.</summary>
    internal HashSet<Callback> Callbacks { get; } = [];

    /// <summary>Adds an effect.</summary>
    /// <returns>Whether it is new.</returns>
    internal bool Add(Effect effect, string witness)
    {
        if ((Effects & effect) != 0)
        {
            return false;
        }

        Effects |= effect;
        _witnesses.Add(effect, witness);
        return true;
    }

    /// <summary>The way to an effect.</summary>
    internal string WitnessOf(Effect effect) => _witnesses.TryGetValue(effect, out string? witness) ? witness : "";
}
