using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1005: <c>extern</c>, P/Invoke, <c>LibraryImport</c>, loading native libraries.</summary>
public sealed class ForeignCode() : SpindleRule(Rules.SPIN1005_ForeignCode)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterSymbolAction(
            symbol => Analyze(symbol.ReportDiagnostic, (IMethodSymbol)symbol.Symbol, spindles), SymbolKind.Method);
        context.RegisterOperationAction(
            operation => Analyze(operation.ReportDiagnostic, ((ILocalFunctionOperation)operation.Operation).Symbol, spindles),
            OperationKind.LocalFunction);
        context.RegisterOperationAction(static operation => AnalyzeCall(operation), OperationKind.Invocation, OperationKind.MethodReference);
    }

    private static void Analyze(System.Action<Diagnostic> report, IMethodSymbol method, SpindleCompilation spindles)
    {
        string? problem =
            method.GetDllImportData() is not null ? "is a P/Invoke" :
            method.IsExtern ? "is extern" :
            spindles.Types.LibraryImport is { } import && ContractTypes.FindAttribute(method, import) is not null ? "is a LibraryImport" :
            null;
        if (problem is not null && method.PartialDefinitionPart is null)
        {
            report(Diagnostic.Create(Rules.SPIN1005_ForeignCode, method.Locations[0], method.Name, problem));
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        IMethodSymbol? method = context.Operation switch
        {
            IInvocationOperation invocation => invocation.TargetMethod,
            IMethodReferenceOperation reference => reference.Method,
            _ => null,
        };
        if (method is { ContainingType.Name: "NativeLibrary" } && Namespaces.IsIn(method, "System", "Runtime", "InteropServices"))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN1005_ForeignCode, context.Operation.Syntax.GetLocation(), "NativeLibrary." + method.Name, "loads foreign code"));
        }
    }
}
