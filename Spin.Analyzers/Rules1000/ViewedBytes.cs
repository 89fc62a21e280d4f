using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;
using Spin.Policy;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1016: bytes seen as a type of which not all bytes are values, that has gaps, or that is larger than what is looked at.</summary>
public sealed class ViewedBytes() : SpindleRule(Rules.SPIN1016_ViewedBytes)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        if (spindles.Contract.View is not { } view)
        {
            return;
        }

        ConcurrentDictionary<ITypeSymbol, ViewVerdict> verdicts = new(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(
            operation =>
            {
                IMethodSymbol method = operation.Operation is IInvocationOperation call ? call.TargetMethod : ((IMethodReferenceOperation)operation.Operation).Method;
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType, view) && method.TypeArguments is [{ } type])
                {
                    Analyze(operation, type, spindles.Declares(type), verdicts.GetOrAdd(type, viewed => ViewPolicy.Judge(new SourceViewedType(viewed, spindles.Compilation.Assembly))));
                }
            },
            OperationKind.Invocation,
            OperationKind.MethodReference);
    }

    private static void Analyze(OperationAnalysisContext context, ITypeSymbol type, bool isOwn, ViewVerdict verdict)
    {
        string? problem = verdict.Problem;
        if (problem is null && context.Operation is IInvocationOperation { TargetMethod.Name: "As", Arguments: [{ } bytes] } &&
            KnownLength.Of(bytes.Value) is { } length && length < verdict.Size)
        {
            problem = $"has {verdict.Size} bytes, more than the {length} that there are";
        }

        if (problem is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN1016_ViewedBytes,
                context.Operation.Syntax.GetLocation(),
                isOwn ? [type.Locations[0]] : [],
                type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                problem));
        }
    }
}
