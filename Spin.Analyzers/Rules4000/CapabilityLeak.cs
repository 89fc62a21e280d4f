using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules4000;

/// <summary>SPIN4004: a capability handed to another assembly: by what a public member gives, or as an argument.</summary>
public sealed class CapabilityLeak() : SpindleRule(Rules.SPIN4004_CapabilityLeak)
{
    private const string KeepIt = "make it internal, or export an interface of your own that allows less";

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterSymbolAction(
            symbol => AnalyzeMember(symbol, spindles.Contract),
            SymbolKind.Field, SymbolKind.Property, SymbolKind.Method, SymbolKind.Event, SymbolKind.NamedType);
        context.RegisterOperationAction(operation => AnalyzeReturn(operation, spindles), OperationKind.Return);
        context.RegisterOperationAction(operation => AnalyzeAssignment(operation, spindles), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
        context.RegisterOperationAction(operation => AnalyzeArgument(operation, spindles), OperationKind.Argument);
    }

    private static void AnalyzeMember(SymbolAnalysisContext context, ContractTypes contract)
    {
        ISymbol symbol = context.Symbol;
        if (symbol.IsImplicitlyDeclared || !Visibility.IsVisibleOutside(symbol) || SpindleCompilation.IsGenerated(symbol) ||
            FindGiven(symbol, contract) is not { } capability)
        {
            return;
        }

        string what = symbol switch
        {
            IMethodSymbol => "method",
            IPropertySymbol => "property",
            IFieldSymbol => "field",
            IEventSymbol => "event",
            _ => "delegate",
        };
        Report(context.ReportDiagnostic, symbol.Locations[0], $"Public {what} '{symbol.Name}'", capability, KeepIt);
    }

    private static ITypeSymbol? FindGiven(ISymbol symbol, ContractTypes contract) => symbol switch
    {
        IFieldSymbol field => Capabilities.FindRight(field.Type, contract),
        IPropertySymbol property => Capabilities.FindRight(property.Type, contract),
        IEventSymbol @event => FindPassed(@event.Type, contract),
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } type => FindPassed(type, contract),
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion } method => FindGiven(method, contract),
        _ => null,
    };

    private static ITypeSymbol? FindGiven(IMethodSymbol method, ContractTypes contract)
    {
        if (Capabilities.FindRight(method.ReturnType, contract) is { } result)
        {
            return result;
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if ((parameter.RefKind is RefKind.Out or RefKind.Ref ? Capabilities.FindRight(parameter.Type, contract) : FindPassed(parameter.Type, contract)) is { } given)
            {
                return given;
            }
        }

        return null;
    }

    // Whoever gives the delegate receives what it is called with.
    private static ITypeSymbol? FindPassed(ITypeSymbol type, ContractTypes contract)
    {
        if (type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke })
        {
            foreach (IParameterSymbol parameter in invoke.Parameters)
            {
                if (Capabilities.FindRight(parameter.Type, contract) is { } passed)
                {
                    return passed;
                }
            }
        }

        return null;
    }

    // The declared type may hide it: object, a type parameter, an interface of the spindle's own.
    private static void AnalyzeReturn(OperationAnalysisContext context, SpindleCompilation spindles)
    {
        if (context.Operation is IReturnOperation { ReturnedValue: { } value } && context.ContainingSymbol is IMethodSymbol method &&
            IsReachable(method) && !SpindleCompilation.IsGenerated(method) && !Functions.IsInner(context.Operation) &&
            Capabilities.FindRight(method.ReturnType, spindles.Contract) is null && new CarriedRight(spindles).Find(value) is { } capability)
        {
            ISymbol shown = method.AssociatedSymbol ?? method;
            Report(context.ReportDiagnostic, value.Syntax.GetLocation(), $"Public member '{shown.Name}'", capability, KeepIt);
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, SpindleCompilation spindles)
    {
        IAssignmentOperation assignment = (IAssignmentOperation)context.Operation;
        ISymbol? target = assignment.Target switch
        {
            IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } reference when Visibility.IsVisibleOutside(reference.Member) && !ClassLibrary.Contains(reference.Member) => reference.Member,
            IParameterReferenceOperation { Parameter: { RefKind: RefKind.Ref or RefKind.Out, ContainingSymbol: IMethodSymbol method } } when IsReachable(method) => method,
            _ => null,
        };
        if (target is not null && Capabilities.FindRight(assignment.Target.Type, spindles.Contract) is null && !SpindleCompilation.IsGenerated(assignment.Syntax.SyntaxTree) &&
            new CarriedRight(spindles).Find(assignment.Value) is { } capability)
        {
            Report(context.ReportDiagnostic, assignment.Syntax.GetLocation(), $"Public member '{target.Name}'", capability, KeepIt);
        }
    }

    // Public, or behind an interface that is.
    private static bool IsReachable(IMethodSymbol method) => Visibility.IsVisibleOutside(method) || Implementations.Of(method).Any(Visibility.IsVisibleOutside);

    private static void AnalyzeArgument(OperationAnalysisContext context, SpindleCompilation spindles)
    {
        IArgumentOperation argument = (IArgumentOperation)context.Operation;
        if (Capabilities.FindRight(Conversions.Unwrap(argument.Value).Type, spindles.Contract) is not { } capability ||
            argument.Parameter?.ContainingSymbol is not IMethodSymbol method || SpindleCompilation.IsGenerated(argument.Syntax.SyntaxTree))
        {
            return;
        }

        IMethodSymbol target = method.ReducedFrom ?? method;
        if (argument.Parent is IInvocationOperation { Instance: IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol caller } } && target.MethodKind == MethodKind.DelegateInvoke && IsReachable(caller))
        {
            if (Capabilities.FindRight(argument.Parameter.Type, spindles.Contract) is null)
            {
                Report(context.ReportDiagnostic, argument.Syntax.GetLocation(), $"Public member '{caller.Name}'", capability, KeepIt);
            }
        }
        else if (IsRaise(target))
        {
            Report(context.ReportDiagnostic, argument.Syntax.GetLocation(), "The event that is raised", capability, "raise it with data; a right is granted by the image");
        }
        else if (!SymbolEqualityComparer.Default.Equals(target.ContainingAssembly, spindles.Compilation.Assembly) &&
            !SymbolEqualityComparer.Default.Equals(target.ContainingAssembly, spindles.Contract.Assembly) && !ClassLibrary.Contains(target))
        {
            Report(
                context.ReportDiagnostic, argument.Syntax.GetLocation(), $"The call of '{target.ContainingType.Name}.{target.Name}'", capability,
                "let the image grant it to that spindle, or pass an interface of your own that allows less");
        }
    }

    private static bool IsRaise(IMethodSymbol method) =>
        method.Name == "Raise" && method.ContainingType.Name.EndsWith("Event", System.StringComparison.Ordinal) && SpindleCompilation.IsGenerated(method);

    private static void Report(System.Action<Diagnostic> report, Location location, string what, ITypeSymbol capability, string remedy) =>
        report(Diagnostic.Create(Rules.SPIN4004_CapabilityLeak, location, what, capability.Name, remedy));
}
