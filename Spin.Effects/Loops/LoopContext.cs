using System.Collections.Generic;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Loops;

/// <summary>What the parts of the judge share about one function.</summary>
internal sealed class LoopContext
{
    private readonly Dictionary<Place, Touches> _touches = [];

    internal LoopContext(Method method, FlowGraph graph, EffectAnalysis analysis, bool isAskedByCaller = false)
    {
        IsAskedByCaller = isAskedByCaller;
        Method = method;
        Graph = graph;
        Analysis = analysis;
        Aliases = new Aliases(this);
        Changes = new Changes(this);
        Calls = new CallMoves(this);
        Ranges = new Ranges(this);
        Steps = new StepFinder(this);
        Invariants = new Invariants(this);
        Tests = new TestReader(this);
    }

    /// <summary>Whether a caller asks, who sees himself what parts of the receiver he lends to the parameters.</summary>
    internal bool IsAskedByCaller { get; }

    /// <summary>The function, as it was declared.</summary>
    internal Method Method { get; }

    /// <summary>The control flow of the function.</summary>
    internal FlowGraph Graph { get; }

    /// <summary>What other methods do.</summary>
    internal EffectAnalysis Analysis { get; }

    /// <summary>What has several names.</summary>
    internal Aliases Aliases { get; }

    /// <summary>What keeps its value for a while.</summary>
    internal Changes Changes { get; }

    /// <summary>What calls do.</summary>
    internal CallMoves Calls { get; }

    /// <summary>The values of expressions.</summary>
    internal Ranges Ranges { get; }

    /// <summary>What moves places.</summary>
    internal StepFinder Steps { get; }

    /// <summary>What stays.</summary>
    internal Invariants Invariants { get; }

    /// <summary>What conditions say.</summary>
    internal TestReader Tests { get; }

    /// <summary>Which statements have to do with a place.</summary>
    internal Touches TouchesOf(Place place)
    {
        // Callers on several threads ask about one callee.
        lock (_touches)
        {
            if (!_touches.TryGetValue(place, out Touches? touches))
            {
                _touches.Add(place, touches = new Touches(this, place));
            }

            return touches;
        }
    }
}
