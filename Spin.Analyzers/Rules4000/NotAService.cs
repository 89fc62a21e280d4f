using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules4000;

/// <summary>SPIN4001: a constructor parameter that the image has nothing to give for.</summary>
public sealed class NotAService() : SpindleRule(Rules.SPIN4001_NotAService)
{
    private const string AskForService = "ask for an interface marked [Service], or for the install right of an event";

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, spindles.Contract), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, ContractTypes contract)
    {
        INamedTypeSymbol spindle = (INamedTypeSymbol)context.Symbol;
        if (!contract.IsSpindle(spindle))
        {
            return;
        }

        foreach (IMethodSymbol constructor in spindle.InstanceConstructors)
        {
            if (constructor.DeclaredAccessibility != Accessibility.Public)
            {
                continue;
            }

            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (Judge(parameter, contract) is { Problem: { } problem, Remedy: { } remedy })
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Rules.SPIN4001_NotAService, parameter.Locations[0], parameter.Name, spindle.Name,
                        Signatures.Write(parameter), problem, remedy));
                }
            }
        }
    }

    private static (string? Problem, string? Remedy) Judge(IParameterSymbol parameter, ContractTypes contract)
    {
        ITypeSymbol type = parameter.Type;
        if (type.TypeKind == TypeKind.Error)
        {
            return default;
        }

        if (parameter.RefKind != RefKind.None)
        {
            return ("is passed by reference", "pass the service by value");
        }

        if (type is INamedTypeSymbol named && (contract.IsService(named) || EventModel.IsInstallRight(named, contract)))
        {
            return default;
        }

        if (SymbolEqualityComparer.Default.Equals(type, contract.Strand) || SymbolEqualityComparer.Default.Equals(type, contract.Mutex) ||
            SymbolEqualityComparer.Default.Equals(type, contract.Condition))
        {
            return ("is made by a service", "ask for IStrands and create it in the constructor");
        }

        return type is INamedTypeSymbol other && contract.IsSpindle(other)
            ? ("is a spindle", "let the two spindles meet in an event")
            : ("is no service", AskForService);
    }
}
