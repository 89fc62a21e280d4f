using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules3000;

/// <summary>SPIN3001: a handler whose parameters or result are not its event's.</summary>
public sealed class HandlerSignature() : SpindleRule(Rules.SPIN3001_HandlerSignature)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, spindles), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, SpindleCompilation spindles)
    {
        foreach (HandlerModel handler in spindles.Spindles.Of((INamedTypeSymbol)context.Symbol).Handlers)
        {
            if (handler.Event is { } @event && handler.Method.MethodKind == MethodKind.Ordinary &&
                (!handler.IsAsynchronous || Detachment.Refuse(@event) is null) && FilterShape.Judge(handler, @event) is null &&
                HandlerParameter.Of(handler, @event) is var wanted && ResultOf(handler, @event, spindles) is var result &&
                Compare(handler.Method, result, wanted) is { } difference)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN3001_HandlerSignature, handler.Method.Locations[0], handler.Method.Name, @event.Type.Name, difference,
                    Signatures.Write(result, handler.Method.Name, wanted)));
            }
        }
    }

    private static ITypeSymbol ResultOf(HandlerModel handler, EventModel @event, SpindleCompilation spindles) =>
        handler.IsFilter ? spindles.Compilation.GetSpecialType(SpecialType.System_Void) : @event.Invoke.ReturnType;

    private static string? Compare(IMethodSymbol handler, ITypeSymbol result, ImmutableArray<HandlerParameter> wants)
    {
        ImmutableArray<IParameterSymbol> has = handler.Parameters;
        if (has.Length != wants.Length)
        {
            return $"it has {has.Length} parameter{(has.Length == 1 ? "" : "s")} instead of {wants.Length}";
        }

        for (int i = 0; i < has.Length; i++)
        {
            // A type that does not compile has been spoken of by the compiler.
            if (has[i].Type.TypeKind == TypeKind.Error)
            {
                return null;
            }

            if (has[i].RefKind != wants[i].Passing || !SymbolEqualityComparer.Default.Equals(has[i].Type, wants[i].Type))
            {
                return $"parameter '{has[i].Name}' is '{Signatures.Write(has[i])}' instead of '{Signatures.Write(wants[i])}'";
            }
        }

        return handler.RefKind == RefKind.None && SymbolEqualityComparer.Default.Equals(handler.ReturnType, result)
            ? null
            : $"it returns '{handler.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' instead of '{result.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'";
    }
}
