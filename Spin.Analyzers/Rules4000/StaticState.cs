using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules4000;

/// <summary>
/// SPIN4006: a static that can change, or whose value can. A <c>static readonly</c> array is a fixed table as long as nothing
/// writes it or hands it out.
/// </summary>
public sealed class StaticState() : SpindleRule(Rules.SPIN4006_StaticState)
{
    private const string KeepInInstance = "keep it in an instance field of the spindle";

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        DelegateState captures = new(spindles);
        context.RegisterSymbolAction(
            symbol => AnalyzeMember(symbol, spindles, captures), SymbolKind.Field, SymbolKind.Property, SymbolKind.Event);
        context.RegisterOperationAction(operation => AnalyzeUse(operation, spindles), OperationKind.FieldReference, OperationKind.PropertyReference);
        context.RegisterOperationAction(operation => AnalyzeAssignment(operation, spindles, captures), OperationKind.SimpleAssignment);
    }

    private static void AnalyzeMember(SymbolAnalysisContext context, SpindleCompilation spindles, DelegateState captures)
    {
        ISymbol symbol = context.Symbol;

        // A capability in a static is 4003; the generated dispatch tables are the dispatcher's.
        if (Statics.Describe(symbol) is not { } member || Capabilities.Find(member.Type, spindles.Contract) is not null ||
            SpindleCompilation.IsGenerated(symbol))
        {
            return;
        }

        if (Judge(symbol, member, spindles.Immutability, captures) is { Problem: { } problem, Remedy: { } remedy })
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN4006_StaticState, symbol.Locations[0], member.What, symbol.Name, problem, remedy));
        }
    }

    private static (string? Problem, string? Remedy) Judge(
        ISymbol symbol, (ITypeSymbol Type, string What, bool CanChange) member, Immutability immutability, DelegateState captures)
    {
        if (member.CanChange)
        {
            return ("can be written", immutability.IsImmutable(member.Type) ? "make it readonly, or " + KeepInInstance : KeepInInstance);
        }

        if (member.Type is IArrayTypeSymbol array)
        {
            return
                !immutability.IsImmutable(array.ElementType) ? ("holds elements that can change", KeepInInstance) :
                Visibility.IsVisibleOutside(symbol) ? ("is an array that other assemblies can write", "make it private, or a ReadOnlySpan<T> property") :
                captures.IsKeptByInitializer(symbol, array) ? (DelegateState.Problem, DelegateState.Remedy) :
                default;
        }

        return immutability.IsImmutable(member.Type)
            ? captures.IsKeptByInitializer(symbol, member.Type) ? (DelegateState.Problem, DelegateState.Remedy) : default
            : ($"holds a '{member.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}', which can change", KeepInInstance);
    }

    // In the static constructor.
    private static void AnalyzeAssignment(OperationAnalysisContext context, SpindleCompilation spindles, DelegateState captures)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IMemberReferenceOperation { Member: { IsStatic: true } member } &&
            SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, spindles.Compilation.Assembly) &&
            Statics.Describe(member.OriginalDefinition) is { CanChange: false } described && !SpindleCompilation.IsGenerated(member) &&
            captures.IsKept(assignment.Value, described.Type))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN4006_StaticState, assignment.Target.Syntax.GetLocation(), described.What, member.Name, DelegateState.Problem, DelegateState.Remedy));
        }
    }

    private static void AnalyzeUse(OperationAnalysisContext context, SpindleCompilation spindles)
    {
        IMemberReferenceOperation use = (IMemberReferenceOperation)context.Operation;
        if (use is { Member.IsStatic: true, Type: IArrayTypeSymbol } &&
            SymbolEqualityComparer.Default.Equals(use.Member.ContainingAssembly, spindles.Compilation.Assembly) &&
            Statics.Describe(use.Member.OriginalDefinition) is { CanChange: false } member &&
            !SpindleCompilation.IsGenerated(use.Member) &&
            TableUse.FindProblem(use, spindles.Types) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN4006_StaticState, use.Syntax.GetLocation(), member.What, use.Member.Name, problem,
                "a fixed table is only read: use its elements or a ReadOnlySpan<T>, or copy it into an instance field"));
        }
    }
}
