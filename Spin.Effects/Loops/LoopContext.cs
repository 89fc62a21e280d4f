using Spin.Analysis.Representation;

namespace Spin.Analysis.Loops;

/// <summary>What the parts of the judge share about one function.</summary>
internal sealed class LoopContext
{
    internal LoopContext(Method method, FlowGraph graph, EffectAnalysis analysis)
    {
        Method = method;
        Graph = graph;
        Analysis = analysis;
        Ranges = new Ranges(this);
        Steps = new StepFinder(this);
        Invariants = new Invariants(this);
        Tests = new TestReader(this);
    }

    /// <summary>The function, as it was declared.</summary>
    internal Method Method { get; }

    /// <summary>The control flow of the function.</summary>
    internal FlowGraph Graph { get; }

    /// <summary>What other methods do.</summary>
    internal EffectAnalysis Analysis { get; }

    /// <summary>The values of expressions.</summary>
    internal Ranges Ranges { get; }

    /// <summary>What moves places.</summary>
    internal StepFinder Steps { get; }

    /// <summary>What stays.</summary>
    internal Invariants Invariants { get; }

    /// <summary>What conditions say.</summary>
    internal TestReader Tests { get; }
}
