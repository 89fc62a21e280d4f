using System.Collections.Generic;
using System.Collections.Immutable;
using Spin.Analysis;
using Spin.Analysis.Library;

namespace Spin.EffectSummaries.Reading;

/// <summary>What the body of an instance does by itself on the paths that return.</summary>
internal sealed class Interpretation
{
    /// <summary>The calls of known functions.</summary>
    internal List<Call> Calls { get; } = [];

    /// <summary>Effects of the body, with what has them.</summary>
    internal List<(Effect Effect, string What)> Causes { get; } = [];

    /// <summary>Calls back into code of the caller's.</summary>
    internal HashSet<Callback> Callbacks { get; } = [];

    /// <summary>Whether it has a loop, or copies or fills a block of memory.</summary>
    internal bool Walks { get; set; }

    /// <summary>Whether it ever returns.</summary>
    internal bool Returns { get; set; }

    /// <summary>What it returns; null for nothing.</summary>
    internal Value? Result { get; set; }
}
