using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules3000;

/// <summary>SPIN3017: a spindle that the image's generated code cannot create.</summary>
public sealed class SpindleShape() : SpindleRule(Rules.SPIN3017_SpindleShape)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, spindles), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, SpindleCompilation spindles)
    {
        INamedTypeSymbol spindle = (INamedTypeSymbol)context.Symbol;
        if (spindles.Contract.IsSpindle(spindle) && Judge(spindle) is { Problem: { } problem, Remedy: { } remedy })
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN3017_SpindleShape, spindle.Locations[0], spindle.Name, problem, remedy));
        }
    }

    private static (string? Problem, string? Remedy) Judge(INamedTypeSymbol spindle)
    {
        if (spindle.IsStatic)
        {
            return ("is static", "make it a sealed class, so that each image has its own instance");
        }

        if (spindle.IsAbstract)
        {
            return ("is abstract", "make it sealed, or move [Spindle] to the class that derives from it");
        }

        if (!spindle.IsSealed)
        {
            return ("is not sealed", "add 'sealed': the dispatcher binds this class, not one that derives from it");
        }

        if (spindle.IsRecord)
        {
            return ("is a record", "make it a class: a copy of a spindle would have no handlers");
        }

        if (spindle.IsFileLocal)
        {
            return ("is visible in one file only", "remove 'file': its binding is generated into another file");
        }

        for (INamedTypeSymbol? type = spindle; type is not null; type = type.ContainingType)
        {
            if (type.IsGenericType)
            {
                return ("is generic, or nested in a generic type", "give it concrete types");
            }

            if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            {
                return ("is nested in an interface", "move it out");
            }

            if (type.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
            {
                return ("is private or protected, or nested in such a type", "make it and the types around it public or internal");
            }
        }

        return JudgeConstructors(spindle);
    }

    private static (string? Problem, string? Remedy) JudgeConstructors(INamedTypeSymbol spindle)
    {
        int count = 0;
        foreach (IMethodSymbol constructor in spindle.InstanceConstructors)
        {
            count += constructor.DeclaredAccessibility == Accessibility.Public ? 1 : 0;
        }

        if (count != 1)
        {
            return count == 0
                ? ("has no public constructor", "make the constructor that lists its imports public")
                : ("has several public constructors", "keep the one that lists its imports public");
        }

        for (INamedTypeSymbol? type = spindle; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                {
                    return ($"has the required member '{member.Name}'", "set it from the constructor");
                }
            }
        }

        return default;
    }
}
