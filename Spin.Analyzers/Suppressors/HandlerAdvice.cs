using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Suppressors;

/// <summary>Handlers and guards have the signature of their event, and the dispatcher passes the spindle whether they use it or not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAdvice() : SpindleSuppressor(
    new("SPS0001", "IDE0060", "The parameters of a handler or guard are those of its event"),
    new("SPS0002", "CA1801", "The parameters of a handler or guard are those of its event"),
    new("SPS0003", "CA1822", "The dispatcher passes the spindle to each handler, so that a static one costs the same"))
{
    /// <inheritdoc/>
    private protected override bool DoesNotHold(ISymbol symbol, SpindleCompilation spindles)
    {
        if ((symbol as IMethodSymbol ?? (symbol as IParameterSymbol)?.ContainingSymbol) is not IMethodSymbol method || method.ContainingType is null)
        {
            return false;
        }

        SpindleModel model = spindles.Spindles.Of(method.ContainingType);
        return model.FindHandler(method) is not null || model.FindGuarded(method) is not null;
    }
}
