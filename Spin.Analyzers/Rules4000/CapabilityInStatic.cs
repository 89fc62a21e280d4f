using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules4000;

/// <summary>SPIN4003: a static whose type is or holds a capability, or to which one is assigned.</summary>
public sealed class CapabilityInStatic() : SpindleRule(Rules.SPIN4003_CapabilityInStatic)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterSymbolAction(
            symbol => AnalyzeMember(symbol, spindles.Contract), SymbolKind.Field, SymbolKind.Property, SymbolKind.Event);
        context.RegisterOperationAction(
            operation => AnalyzeAssignment(operation, spindles.Contract), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
    }

    private static void AnalyzeMember(SymbolAnalysisContext context, ContractTypes contract)
    {
        if (Statics.Describe(context.Symbol) is { } member && Capabilities.Find(member.Type, contract) is { } capability)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN4003_CapabilityInStatic, context.Symbol.Locations[0], member.What, context.Symbol.Name, capability.Name));
        }
    }

    // The declared type may hide it: object, a type parameter, an interface of the spindle's own.
    private static void AnalyzeAssignment(OperationAnalysisContext context, ContractTypes contract)
    {
        IAssignmentOperation assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is not IMemberReferenceOperation { Member: { IsStatic: true } member } ||
            Capabilities.Find((member.OriginalDefinition as IFieldSymbol)?.Type ?? (member.OriginalDefinition as IPropertySymbol)?.Type, contract) is not null)
        {
            return;
        }

        IOperation value = assignment.Value;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        if (Capabilities.Find(value.Type, contract) is { } capability)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN4003_CapabilityInStatic, assignment.Syntax.GetLocation(),
                member.Kind == SymbolKind.Field ? "field" : "property", member.Name, capability.Name));
        }
    }
}
