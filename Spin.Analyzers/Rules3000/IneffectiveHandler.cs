using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules3000;

/// <summary>
/// SPIN3008: two handlers of one event in one spindle of which one can never matter, because the event takes the first or the last
/// result and the other handler gives one whenever this does; and a method bound to the same event twice.
/// </summary>
public sealed class IneffectiveHandler() : SpindleRule(Rules.SPIN3008_IneffectiveHandler)
{
    private const int OrderFirst = 1;
    private const int OrderLast = 2;

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSymbolAction(symbol => AnalyzeType(symbol, spindles), SymbolKind.NamedType);

    private static void AnalyzeType(SymbolAnalysisContext context, SpindleCompilation spindles)
    {
        ImmutableArray<HandlerModel> handlers = spindles.Spindles.Of((INamedTypeSymbol)context.Symbol).Handlers;
        for (int i = 0; i < handlers.Length; i++)
        {
            for (int j = i + 1; j < handlers.Length; j++)
            {
                if (handlers[i].Event is { } @event && SymbolEqualityComparer.Default.Equals(handlers[i].EventType, handlers[j].EventType))
                {
                    AnalyzePair(context, handlers[i], handlers[j], @event, spindles.Contract);
                }
            }
        }
    }

    private static void AnalyzePair(SymbolAnalysisContext context, HandlerModel one, HandlerModel other, EventModel @event, ContractTypes contract)
    {
        if (SymbolEqualityComparer.Default.Equals(one.Method, other.Method))
        {
            if (one.GuardName == other.GuardName || one.GuardName is null || other.GuardName is null)
            {
                Report(context, other, one, $"is bound to '{@event.Type.Name}' twice", "keep one [Handles] of it");
            }

            return;
        }

        (HandlerModel first, HandlerModel second) = RunsBefore(one, other) ? (one, other) : (other, one);
        if (@event.Fold == Fold.First && Covers(first, second, contract))
        {
            Report(context, second, first, $"never decides: '{@event.Type.Name}' takes the first result, and '{first.Method.Name}' gives one before it", "give the first a narrower match, or merge the two");
        }
        else if (@event.Fold == Fold.Last && Covers(second, first, contract))
        {
            Report(context, first, second, $"never decides: '{@event.Type.Name}' takes the last result, and '{second.Method.Name}' gives one after it", "give the last a narrower match, or merge the two");
        }
    }

    // Within one place, handlers run in the order of their names.
    private static bool RunsBefore(HandlerModel one, HandlerModel other)
    {
        int place = Place(one).CompareTo(Place(other));
        return place != 0 ? place < 0 : string.CompareOrdinal(one.Method.Name, other.Method.Name) < 0;
    }

    private static int Place(HandlerModel handler) => handler.Order switch
    {
        OrderFirst => 0,
        OrderLast => 2,
        _ => 1,
    };

    // Whether the one runs whenever the other does: its guard is the same or none, its matches are among the other's.
    private static bool Covers(HandlerModel one, HandlerModel other, ContractTypes contract)
    {
        // What a range covers is not compared.
        if ((one.GuardName is not null && one.GuardName != other.GuardName) || MatchModel.HasRanges(one.Method, contract))
        {
            return false;
        }

        ImmutableArray<MatchModel> matches = MatchModel.Of(other.Method, contract);
        foreach (MatchModel match in MatchModel.Of(one.Method, contract))
        {
            bool found = false;
            foreach (MatchModel candidate in matches)
            {
                found |= candidate.Field == match.Field && Equals(candidate.Value, match.Value);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private static void Report(SymbolAnalysisContext context, HandlerModel dead, HandlerModel alive, string problem, string remedy) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Rules.SPIN3008_IneffectiveHandler, dead.Method.Locations[0], [alive.Method.Locations[0]], dead.Method.Name, problem, remedy));
}
