using System.Linq;
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

    private static bool IsPublic(ITypeSymbol type)
    {
        for (INamedTypeSymbol? part = type as INamedTypeSymbol; part is not null; part = part.ContainingType)
        {
            if (part.DeclaredAccessibility != Accessibility.Public || !part.TypeArguments.All(IsPublic))
            {
                return false;
            }
        }

        return type is INamedTypeSymbol or ITypeParameterSymbol;
    }

    private static bool IsPossible(INamedTypeSymbol port) =>
        !port.IsGenericType && port.DeclaredAccessibility == Accessibility.Public && port.AllInterfaces.Insert(0, port).SelectMany(static part => part.GetMembers()).All(static member =>
            member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false, IsGenericMethod: false, IsAbstract: true, RefKind: RefKind.None } method &&
            method.Parameters.All(static parameter => parameter.RefKind != RefKind.Out));

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

        if (type is INamedTypeSymbol port && contract.IsPort(port) && !IsPossible(port))
        {
            return ("is a port with more than methods whose parameters are passed by value, in or ref", "give it such methods alone");
        }

        if (type is INamedTypeSymbol { IsGenericType: true } state && contract.IsService(state) && !state.TypeArguments.All(IsPublic))
        {
            return ("keeps a type that the image cannot name", "make the type public");
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
