using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules4000;

/// <summary>SPIN4008: a service that a spindle asks for and does not use, or only keeps.</summary>
public sealed class UnneededImport() : SpindleRule(Rules.SPIN4008_UnneededImport)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        UsesOfSpindles<Uses> uses = new(spindles.Contract);
        context.RegisterOperationAction(operation => uses.Of(operation.ContainingSymbol)?.Add(operation), OperationKind.ParameterReference, OperationKind.FieldReference);
        context.RegisterSymbolStartAction(
            start =>
            {
                INamedTypeSymbol spindle = (INamedTypeSymbol)start.Symbol;
                if (spindles.Contract.IsSpindle(spindle))
                {
                    start.RegisterSymbolEndAction(end => Report(end, spindle, uses.OfSpindle(spindle), spindles.Contract));
                }
            },
            SymbolKind.NamedType);
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol spindle, Uses uses, ContractTypes contract)
    {
        foreach (IMethodSymbol constructor in spindle.InstanceConstructors)
        {
            if (constructor is not { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false })
            {
                continue;
            }

            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (parameter.Type is INamedTypeSymbol type && contract.IsCapability(type) && !uses.Needs(parameter))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN4008_UnneededImport, parameter.Locations[0], type.Name, spindle.Name));
                }
            }
        }
    }

    /// <summary>What one spindle does with its constructors' parameters and its fields.</summary>
    private sealed class Uses
    {
        // What keeps each parameter; the parameter itself for a use that does more. Under one lock: a spindle has few of either.
        private readonly HashSet<(ISymbol Parameter, ISymbol Keeper)> _kept = [];
        private readonly HashSet<ISymbol> _read = new(SymbolEqualityComparer.Default);

        internal void Add(OperationAnalysisContext context)
        {
            IOperation operation = context.Operation;
            if (operation.Parent is INameOfOperation)
            {
                return;
            }

            if (operation is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter)
            {
                ISymbol keeper = FindKeeper(operation) ?? (ISymbol)parameter.Parameter;
                lock (_kept)
                {
                    _ = _kept.Add((parameter.Parameter, keeper));
                }
            }
            else if (operation is IFieldReferenceOperation field && !(operation.Parent is ISimpleAssignmentOperation assignment && assignment.Target == operation))
            {
                lock (_kept)
                {
                    _ = _read.Add(field.Field);
                }
            }
        }

        internal bool Needs(IParameterSymbol parameter)
        {
            lock (_kept)
            {
                foreach ((ISymbol kept, ISymbol keeper) in _kept)
                {
                    if (SymbolEqualityComparer.Default.Equals(kept, parameter) && (keeper is IParameterSymbol || _read.Contains(keeper)))
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        // The private field that does no more than keep the value; null for any other use.
        private static IFieldSymbol? FindKeeper(IOperation use)
        {
            return Conversions.Outermost(use).Parent switch
            {
                ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Field: { DeclaredAccessibility: Accessibility.Private } field }, Parent: IExpressionStatementOperation } => field,
                IFieldInitializerOperation { InitializedFields: [{ DeclaredAccessibility: Accessibility.Private } field] } => field,
                _ => null,
            };
        }
    }
}
