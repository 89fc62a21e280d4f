using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules3000;

/// <summary>SPIN3012: a limit that is negative or longer than the event allows, of a static handler or one installed at run time.</summary>
public sealed class HandlerLimit() : SpindleRule(Rules.SPIN3012_HandlerLimit)
{
    /// <summary>The key under which a diagnostic carries the longest limit, for the code fix.</summary>
    internal const string MaximumProperty = "Maximum";

    private const string Argument = "LimitMicroseconds";
    private const string InstructionsArgument = "LimitInstructions";

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterSymbolAction(symbol => AnalyzeType(symbol, spindles), SymbolKind.NamedType);
        context.RegisterOperationAction(operation => AnalyzeInstall(operation, spindles), OperationKind.Invocation);
    }

    private static void AnalyzeType(SymbolAnalysisContext context, SpindleCompilation spindles)
    {
        foreach (HandlerModel handler in spindles.Spindles.Of((INamedTypeSymbol)context.Symbol).Handlers)
        {
            if (handler.Event is { } @event && !handler.IsAsynchronous && Judge(AttributeArguments.FindNumber(handler.Attribute, Argument), @event) is { } problem)
            {
                Location location = AttributeArguments.Locate(handler.Attribute, Argument, context.CancellationToken) ?? handler.Method.Locations[0];
                context.ReportDiagnostic(Create(location, handler.Method.Name, problem, @event));
            }

            if (handler.Event is not null && AttributeArguments.FindNumber(handler.Attribute, InstructionsArgument) < 0)
            {
                Location location = AttributeArguments.Locate(handler.Attribute, InstructionsArgument, context.CancellationToken) ?? handler.Method.Locations[0];
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN3012_HandlerLimit, location, handler.Method.Name, "in instructions is negative", "leave it out to take the event's"));
            }
        }
    }

    private static void AnalyzeInstall(OperationAnalysisContext context, SpindleCompilation spindles)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is not ("Install" or "Create") || EventModel.FindByInstallRight(call.TargetMethod.ContainingType, spindles.Contract) is not { } @event)
        {
            return;
        }

        foreach (IOperation operation in call.Descendants())
        {
            if (operation is not IObjectCreationOperation creation || !SymbolEqualityComparer.Default.Equals(creation.Type, spindles.Contract.InstallOptions))
            {
                continue;
            }

            foreach (IArgumentOperation argument in creation.Arguments)
            {
                if (argument is { Parameter.Name: "limitMicroseconds", Value.ConstantValue: { HasValue: true, Value: int limit } } && Judge(limit, @event) is { } problem)
                {
                    context.ReportDiagnostic(Create(argument.Value.Syntax.GetLocation(), "installed here", problem, @event));
                }
            }
        }
    }

    private static string? Judge(int limit, EventModel @event) =>
        limit < 0 ? "is negative" :
        @event.LimitMicroseconds > 0 && limit > @event.LimitMicroseconds ? $"of {limit.ToString(CultureInfo.InvariantCulture)} µs is longer than '{@event.Type.Name}' allows" :
        null;

    private static Diagnostic Create(Location location, string handler, string problem, EventModel @event)
    {
        string maximum = @event.LimitMicroseconds.ToString(CultureInfo.InvariantCulture);
        return Diagnostic.Create(
            Rules.SPIN3012_HandlerLimit, location, ImmutableDictionary<string, string?>.Empty.Add(MaximumProperty, maximum),
            handler, problem, @event.LimitMicroseconds > 0 ? $"ask for {maximum} µs at most" : "leave it out to take the level's limit");
    }
}
