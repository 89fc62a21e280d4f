using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Resources;

namespace Spin.Analyzers;

/// <summary>The base of rules about what must be given back: asks for each function's findings, which are made once for all of them.</summary>
public abstract class ResourceRule : SpindleRule
{
    private protected ResourceRule(DiagnosticDescriptor rule) : base(rule)
    {
    }

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterOperationBlockAction(block =>
        {
            foreach (IOperation body in block.OperationBlocks)
            {
                if (body is IBlockOperation or IFieldInitializerOperation or IPropertyInitializerOperation)
                {
                    foreach (ResourceFindings findings in spindles.Resources.Of(body, block.CancellationToken))
                    {
                        Analyze(findings, block.OwningSymbol, spindles, block.ReportDiagnostic);
                    }
                }
            }
        });

    /// <summary>Analyses one function's findings.</summary>
    private protected abstract void Analyze(ResourceFindings findings, ISymbol member, SpindleCompilation spindles, Action<Diagnostic> report);

    /// <summary>A resource as messages name it.</summary>
    private protected static string Describe(Resource resource) =>
        resource.Kind == ResourceKind.Lock ? $"Lock '{resource.Name}'" : $"'{resource.Name}'";
}
