using System;
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

    /// <summary>Whether it walks along what it is given.</summary>
    internal bool Walks { get; set; }

    /// <summary>Adds effects that one thing has.</summary>
    /// <returns>Whether one of them is new.</returns>
    internal bool Add(Effect effects, string witness) => Add(effects, _ => witness);

    /// <summary>Adds effects, each with the way to it.</summary>
    /// <returns>Whether one of them is new.</returns>
    internal bool Add(Effect effects, Func<Effect, string> witness)
    {
        bool isNew = false;
        for (int bits = (int)(effects & ~Effects); bits != 0; bits &= bits - 1)
        {
            Effect effect = (Effect)(bits & -bits);
            Effects |= effect;
            _witnesses.Add(effect, witness(effect));
            isNew = true;
        }

        return isNew;
    }

    /// <summary>The way to an effect.</summary>
    internal string WitnessOf(Effect effect) => _witnesses.TryGetValue(effect, out string? witness) ? witness : "";
}
