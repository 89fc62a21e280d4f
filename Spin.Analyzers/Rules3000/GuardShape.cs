using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules3000;

/// <summary>SPIN3003: a guard that is missing, cannot be called with the event's arguments, or takes an instance that it does not use.</summary>
public sealed class GuardShape() : SpindleRule(Rules.SPIN3003_GuardShape)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterSymbolAction(symbol => AnalyzeType(symbol, spindles), SymbolKind.NamedType);
        context.RegisterOperationBlockAction(block => AnalyzeBody(block, spindles));
    }

    private static void AnalyzeType(SymbolAnalysisContext context, SpindleCompilation spindles)
    {
        foreach (HandlerModel handler in spindles.Spindles.Of((INamedTypeSymbol)context.Symbol).Handlers)
        {
            if (handler is not { GuardName: { } name, Event: { } @event })
            {
                continue;
            }

            string expected = Signatures.Write(spindles.Compilation.GetSpecialType(SpecialType.System_Boolean), name, @event.Invoke.Parameters);
            if (handler.FindGuard() is not { } guard)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN3003_GuardShape, LocateName(handler, context), name, handler.Method.Name,
                    "is missing", $"add 'static {expected}'"));
            }
            else if (Judge(guard, @event) is { } problem)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN3003_GuardShape, guard.Locations[0], name, handler.Method.Name, problem, $"declare it as 'static {expected}'"));
            }
        }
    }

    // Only the body tells whether a guard needs its instance. A static guard runs before the instance is loaded and can be merged with others.
    private static void AnalyzeBody(OperationBlockAnalysisContext context, SpindleCompilation spindles)
    {
        if (context.OwningSymbol is not IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary } method ||
            spindles.Spindles.Of(method.ContainingType).FindGuarded(method) is not { Event: { } @event } handler ||
            Judge(method, @event) is not null)
        {
            return;
        }

        foreach (IOperation block in context.OperationBlocks)
        {
            foreach (IOperation operation in block.DescendantsAndSelf())
            {
                if (operation is IInstanceReferenceOperation ||
                    operation is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } })
                {
                    return;
                }
            }
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Rules.SPIN3003_GuardShape, method.Locations[0], method.Name, handler.Method.Name,
            "is an instance method that uses nothing of its instance", "add 'static'"));
    }

    private static string? Judge(IMethodSymbol guard, EventModel @event)
    {
        if (guard.IsGenericMethod)
        {
            return "is generic";
        }

        if (guard.IsAsync)
        {
            return "is asynchronous";
        }

        if (guard.ReturnType.SpecialType != SpecialType.System_Boolean || guard.RefKind != RefKind.None)
        {
            return guard.ReturnType.TypeKind == TypeKind.Error ? null : "does not return bool";
        }

        if (!Signatures.SameParameters(guard.Parameters, @event.Invoke.Parameters))
        {
            return "has other parameters than the event";
        }

        return guard.IsAbstract || guard.IsExtern || guard is { IsPartialDefinition: true, PartialImplementationPart: null } ? "has no body" : null;
    }

    private static Location LocateName(HandlerModel handler, SymbolAnalysisContext context)
    {
        if (handler.Attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is AttributeSyntax { ArgumentList: { } arguments } attribute)
        {
            foreach (AttributeArgumentSyntax argument in arguments.Arguments)
            {
                if (argument.NameEquals?.Name.Identifier.ValueText == "Guard")
                {
                    return argument.Expression.GetLocation();
                }
            }

            return attribute.GetLocation();
        }

        return handler.Method.Locations[0];
    }
}
