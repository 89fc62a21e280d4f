using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1011: an explicit layout in which a reference shares its bytes with another field, or lies across a word's border.</summary>
public sealed class OverlappingReferences() : SpindleRule(Rules.SPIN1011_OverlappingReferences)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, spindles), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, SpindleCompilation spindles)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (FindExplicit(type) is not { } fields)
        {
            return;
        }

        foreach ((IFieldSymbol field, int offset) in fields)
        {
            if (!FieldLayout.MayHoldReference(field.Type))
            {
                continue;
            }

            if (offset % FieldLayout.Word != 0)
            {
                Report(context, field, type, $"does not begin at a multiple of {FieldLayout.Word}", null);
            }

            foreach ((IFieldSymbol other, int otherOffset) in fields)
            {
                if (!SymbolEqualityComparer.Default.Equals(field, other) &&
                    offset < otherOffset + FieldLayout.SizeOf(other.Type, spindles) && otherOffset < offset + FieldLayout.SizeOf(field.Type, spindles))
                {
                    Report(context, field, type, $"shares its bytes with '{other.Name}'", other);
                    break;
                }
            }
        }
    }

    // The offsets of the fields; null where the layout is not explicit.
    private static List<(IFieldSymbol Field, int Offset)>? FindExplicit(INamedTypeSymbol type)
    {
        List<(IFieldSymbol, int)>? fields = null;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not IFieldSymbol { IsStatic: false, IsConst: false } field)
            {
                continue;
            }

            foreach (AttributeData attribute in field.GetAttributes())
            {
                if (attribute is { AttributeClass: { Name: "FieldOffsetAttribute" } offset, ConstructorArguments: [{ Value: int value }] } &&
                    Namespaces.IsIn(offset, "System", "Runtime", "InteropServices"))
                {
                    (fields ??= []).Add((field, value));
                }
            }
        }

        return fields;
    }

    private static void Report(SymbolAnalysisContext context, IFieldSymbol field, INamedTypeSymbol type, string problem, IFieldSymbol? other) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Rules.SPIN1011_OverlappingReferences, field.Locations[0], other is null ? [] : [other.Locations[0]], field.Name, type.Name, problem));
}
