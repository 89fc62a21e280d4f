using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules9000;

/// <summary>SPIN9002: <c>AllowUnsafeBlocks</c> in a spindle project.</summary>
public sealed class AllowUnsafeBlocks() : SpindleRule(Rules.SPIN9002_AllowUnsafeBlocks)
{
#pragma warning disable RS1013 // whether there is anything to check at all is known at the start only, and the base class asks
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        if (spindles.Compilation.Options is CSharpCompilationOptions { AllowUnsafe: true })
        {
            context.RegisterCompilationEndAction(Report);
        }
    }
#pragma warning restore RS1013

    private static void Report(CompilationAnalysisContext context) => context.ReportDiagnostic(Diagnostic.Create(
        Rules.SPIN9002_AllowUnsafeBlocks, Location.None, context.Compilation.AssemblyName));
}
