using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Rules2000.Faults;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2014: a guard that reads beyond the end of a payload, or divides by a field, without having tested it.</summary>
public sealed class GuardFault() : SpindleRule(Rules.SPIN2014_GuardFault)
{
    /// <summary>The key under which a diagnostic carries the bytes that must be there, for the code fix.</summary>
    internal const string NeededProperty = "Needed";

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterOperationBlockAction(block =>
        {
            if (block.OwningSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } guard && spindles.Spindles.Of(guard.ContainingType).FindGuarded(guard) is not null)
            {
                foreach (IOperation body in block.OperationBlocks)
                {
                    new FaultWalker(demand => Report(block, guard, demand)).Walk(body);
                }
            }
        });

    private static void Report(OperationBlockAnalysisContext context, IMethodSymbol guard, Demand demand)
    {
        string place = demand.Place.Syntax.ToString();
        context.ReportDiagnostic(demand.Length > 0
            ? Diagnostic.Create(
                Rules.SPIN2014_GuardFault, demand.Operation.Syntax.GetLocation(), [demand.Place.Syntax.GetLocation()],
                ImmutableDictionary<string, string?>.Empty.Add(NeededProperty, demand.Length.ToString(CultureInfo.InvariantCulture)),
                guard.Name, $"'{place}' may have fewer than {demand.Length.ToString(CultureInfo.InvariantCulture)} elements here", $"test '{place}.Length >= {demand.Length.ToString(CultureInfo.InvariantCulture)}' first")
            : Diagnostic.Create(
                Rules.SPIN2014_GuardFault, demand.Operation.Syntax.GetLocation(), guard.Name, $"'{place}' may be 0 here", $"test '{place} != 0' first"));
    }
}
