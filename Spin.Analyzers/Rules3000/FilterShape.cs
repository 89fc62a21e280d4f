using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules3000;

/// <summary>SPIN3011: a filter of what cannot be rewritten, or a handler that takes by <c>ref</c> what it could rewrite only as a filter.</summary>
public sealed class FilterShape() : SpindleRule(Rules.SPIN3011_FilterShape)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, spindles), SymbolKind.NamedType);

    /// <summary>What is wrong with a handler as a filter, or as none.</summary>
    /// <returns>Null where nothing is.</returns>
    internal static string? Judge(HandlerModel handler, EventModel @event)
    {
        if (!handler.IsFilter)
        {
            return TakesByReference(handler, @event)
                ? "takes by 'ref' what the event does not pass so; add Filter = true to rewrite it for later handlers, or take it as the event passes it"
                : null;
        }

        if (handler.IsAsynchronous)
        {
            return "is a filter that would run after the handlers that are to see what it writes; remove Async or Filter";
        }

        if (handler.Cancels)
        {
            return "is a filter that would end the raise before the handlers that are to see what it writes; remove Cancels or Filter";
        }

        if (@event.Invoke.Parameters.IsEmpty)
        {
            return $"is a filter, but '{@event.Type.Name}' passes nothing that could be rewritten; remove Filter";
        }

        foreach (IParameterSymbol parameter in @event.Invoke.Parameters)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
            {
                return $"is a filter, but every handler of '{@event.Type.Name}' may write to '{parameter.Name}'; remove Filter";
            }
        }

        return null;
    }

    private static void Analyze(SymbolAnalysisContext context, SpindleCompilation spindles)
    {
        foreach (HandlerModel handler in spindles.Spindles.Of((INamedTypeSymbol)context.Symbol).Handlers)
        {
            if (handler.Event is { } @event && Judge(handler, @event) is { } problem)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN3011_FilterShape, handler.Method.Locations[0], handler.Method.Name, problem));
            }
        }
    }

    // All parameters fit but for the way in which they are passed.
    private static bool TakesByReference(HandlerModel handler, EventModel @event)
    {
        if (handler.IsAsynchronous || handler.Method.Parameters.Length != @event.Invoke.Parameters.Length)
        {
            return false;
        }

        bool found = false;
        for (int i = 0; i < handler.Method.Parameters.Length; i++)
        {
            IParameterSymbol taken = handler.Method.Parameters[i];
            IParameterSymbol passed = @event.Invoke.Parameters[i];
            if (!SymbolEqualityComparer.Default.Equals(taken.Type, passed.Type) || taken.RefKind != passed.RefKind && taken.RefKind != RefKind.Ref)
            {
                return false;
            }

            found |= taken.RefKind != passed.RefKind;
        }

        return found;
    }
}
