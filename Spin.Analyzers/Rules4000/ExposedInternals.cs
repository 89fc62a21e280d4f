using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules4000;

/// <summary>SPIN4009: a public member through which other assemblies can change, past every method, what a type keeps.</summary>
public sealed class ExposedInternals() : SpindleRule(Rules.SPIN4009_ExposedInternals)
{
    private const string Remedy = "return a ReadOnlySpan<T>, an immutable collection or a copy";

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterSymbolAction(symbol => AnalyzeMember(symbol, spindles.Immutability), SymbolKind.Field, SymbolKind.Property);
        context.RegisterOperationAction(operation => AnalyzeReturn(operation, spindles), OperationKind.Return);
    }

    private static void AnalyzeMember(SymbolAnalysisContext context, Immutability immutability)
    {
        ISymbol symbol = context.Symbol;
        if (symbol.IsStatic || symbol.IsImplicitlyDeclared && symbol is IFieldSymbol || !Visibility.IsVisibleOutside(symbol) || SpindleCompilation.IsGenerated(symbol))
        {
            return;
        }

        ITypeSymbol? kept = symbol switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol { GetMethod: not null } property when IsAutomatic(property) => property.Type,
            _ => null,
        };
        if (kept is null)
        {
            return;
        }

        if (symbol is IFieldSymbol { IsReadOnly: false, ContainingType.TypeKind: TypeKind.Class })
        {
            Report(context.ReportDiagnostic, symbol.Locations[0], symbol, kept, "make it private, with a property that only reads");
        }
        else if (CanBeChanged(kept, immutability))
        {
            Report(context.ReportDiagnostic, symbol.Locations[0], symbol, kept, Remedy);
        }
    }

    private static void AnalyzeReturn(OperationAnalysisContext context, SpindleCompilation spindles)
    {
        if (context.Operation is not IReturnOperation { ReturnedValue: { } value } || context.ContainingSymbol is not IMethodSymbol method ||
            !Visibility.IsVisibleOutside(method) || SpindleCompilation.IsGenerated(method) || Functions.IsInner(context.Operation) ||
            method.RefKind == RefKind.None && IsReadOnlyView(method.ReturnType, spindles.Types))
        {
            return;
        }

        IFieldSymbol? field = method.RefKind == RefKind.Ref ? FindPlace(value) : FindKept(value);
        if (field is { IsStatic: false } && (method.RefKind == RefKind.Ref || CanBeChanged(field.Type, spindles.Immutability)))
        {
            ISymbol shown = method.AssociatedSymbol ?? method;
            Report(context.ReportDiagnostic, value.Syntax.GetLocation(), shown, field.Type, method.RefKind == RefKind.Ref ? "return it by value, or by 'ref readonly'" : Remedy);
        }
    }

    // The field whose value, or a view of whose elements, an expression is.
    private static IFieldSymbol? FindKept(IOperation value) => value switch
    {
        IFieldReferenceOperation field => field.Field,
        IConversionOperation conversion => FindKept(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "AsSpan" or "AsMemory" or "Slice" } call => (call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value)) is { } viewed ? FindKept(viewed) : null,
        IObjectCreationOperation { Type.Name: "Span" or "Memory" or "ArraySegment", Arguments: [{ Value: { } viewed }, ..] } => FindKept(viewed),
        IImplicitIndexerReferenceOperation slice when slice.Type?.Name is "Span" or "Memory" => FindKept(slice.Instance),
        ICoalesceOperation choice => FindKept(choice.Value) ?? FindKept(choice.WhenNull),
        ICoalesceAssignmentOperation choice => FindKept(choice.Target),
        IConditionalOperation choice => FindKept(choice.WhenTrue) ?? (choice.WhenFalse is { } other ? FindKept(other) : null),
        _ => null,
    };

    // The field that a reference leads into.
    private static IFieldSymbol? FindPlace(IOperation value) => value switch
    {
        IFieldReferenceOperation { Instance: IFieldReferenceOperation { Type.IsValueType: true } outer } => FindPlace(outer),
        IFieldReferenceOperation field => field.Field,
        IArrayElementReferenceOperation element => FindPlace(element.ArrayReference),
        IInlineArrayAccessOperation element => FindPlace(element.Instance),
        IConversionOperation conversion => FindPlace(conversion.Operand),
        _ => null,
    };

    private static bool CanBeChanged(ITypeSymbol type, Immutability immutability) =>
        type is IArrayTypeSymbol || type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named &&
        ClassLibrary.Contains(named) && !immutability.IsImmutable(named) && (named.IsReferenceType || named.Name is "Memory" or "ArraySegment");

    private static bool IsReadOnlyView(ITypeSymbol type, KnownTypes types) =>
        type.IsValueType && type is not INamedTypeSymbol { Name: "Span" or "Memory" or "ArraySegment" } || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, types.ReadOnlySpan);

    private static bool IsAutomatic(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(System.Action<Diagnostic> report, Location location, ISymbol member, ITypeSymbol type, string remedy) => report(Diagnostic.Create(
        Rules.SPIN4009_ExposedInternals, location,
        member.ContainingType.Name + "." + member.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), remedy));
}
