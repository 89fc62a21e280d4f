using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers;

/// <summary>The base of every rule. A rule's file contains the rule alone; <see cref="SpindleAnalyzer"/> runs all of them.</summary>
public abstract class SpindleRule
{
    private protected SpindleRule(DiagnosticDescriptor descriptor) => Descriptor = descriptor;

    /// <summary>What the rule reports.</summary>
    internal DiagnosticDescriptor Descriptor { get; }

    /// <summary>Registers the rule's actions for one compilation that contains spindles.</summary>
    internal abstract void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles);
}
