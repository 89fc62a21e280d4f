using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Rules3000.Conditions;

namespace Spin.Analyzers.Rules3000;

/// <summary>SPIN3018: a handler whose guard is false for every event, or for every event that its matches let through.</summary>
public sealed class HandlerNeverRuns() : SpindleRule(Rules.SPIN3018_HandlerNeverRuns)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterOperationBlockAction(block => Analyze(block, spindles));

    private static void Analyze(OperationBlockAnalysisContext context, SpindleCompilation spindles)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } guard)
        {
            return;
        }

        foreach (HandlerModel handler in spindles.Spindles.Of(guard.ContainingType).Handlers)
        {
            if (handler is { Event: { } @event } && handler.GuardName == guard.Name && SymbolEqualityComparer.Default.Equals(handler.FindGuard(), guard))
            {
                foreach (IOperation block in context.OperationBlocks)
                {
                    Analyze(context, handler, @event, guard, block, spindles);
                }
            }
        }
    }

    private static void Analyze(
        OperationBlockAnalysisContext context, HandlerModel handler, EventModel @event, IMethodSymbol guard, IOperation block, SpindleCompilation spindles)
    {
        IOperation body = block.Parent ?? block;
        bool never = !Outcomes.CanReturnTrue(body, Knowledge.None);
        if (never || !Outcomes.CanReturnTrue(body, Matched(handler, @event, spindles.Contract)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN3018_HandlerNeverRuns, handler.Method.Locations[0], [guard.Locations[0]], handler.Method.Name, guard.Name,
                never ? "for every event" : "for every event that its matches let through"));
        }
    }

    private static Knowledge Matched(HandlerModel handler, EventModel @event, ContractTypes contract)
    {
        Knowledge known = Knowledge.None;
        foreach (MatchModel match in MatchModel.Of(handler.Method, contract))
        {
            // A second match of the same field is SPIN3005.
            if (Range.Number(match.Value) is { } number && Place.OfMatch(match.Field, @event.Invoke) is { } place)
            {
                known = known.With(place.Path, place.Type, BinaryOperatorKind.Equals, number) ?? known;
            }
        }

        return known;
    }
}
