using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers;

/// <summary>
/// The base of rules that forbid members of the class library. Works on operations, so that an alias, <c>using static</c>, a method
/// group or an inferred receiver is the same as the full name; judges each member once per compilation.
/// </summary>
public abstract class ForbiddenApiRule : SpindleRule
{
    private static readonly OperationKind[] s_kinds =
    [
        OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.MethodReference,
        OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.EventReference,
        OperationKind.Conversion, OperationKind.Binary, OperationKind.Unary, OperationKind.CompoundAssignment,
        OperationKind.Increment, OperationKind.Decrement, OperationKind.Loop,
    ];

    private protected ForbiddenApiRule(DiagnosticDescriptor rule) : base(rule)
    {
    }

    /// <summary>Judges a member of a referenced assembly.</summary>
    /// <returns>What to use instead; null where the member is allowed.</returns>
    private protected abstract string? Judge(ISymbol member, SpindleCompilation spindles);

    /// <summary>Judges a type as a base.</summary>
    /// <returns>What to use instead; null where the type is allowed.</returns>
    private protected abstract string? JudgeBase(INamedTypeSymbol type, SpindleCompilation spindles);

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        ConcurrentDictionary<ISymbol, string?> verdicts = new(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(operation => AnalyzeUse(operation, spindles, verdicts), s_kinds);
        context.RegisterSymbolAction(symbol => AnalyzeBase(symbol, spindles), SymbolKind.NamedType);
    }

    private void AnalyzeUse(OperationAnalysisContext context, SpindleCompilation spindles, ConcurrentDictionary<ISymbol, string?> verdicts)
    {
        if (FindMember(context.Operation) is not { ContainingType: { } type } member ||
            SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, spindles.Compilation.Assembly) ||
            type.TypeKind == TypeKind.Enum)
        {
            return;
        }

        ISymbol definition = member.OriginalDefinition;
        if (!verdicts.TryGetValue(definition, out string? remedy))
        {
            remedy = verdicts.GetOrAdd(definition, Judge(definition, spindles));
        }

        if (remedy is not null && IsStillForbidden(context.Operation) && context.Operation.Parent is not INameOfOperation && !IsInAttribute(context.Operation))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, Locate(context.Operation), Name(member), remedy));
        }
    }

    /// <summary>A last look at one use of a member that is forbidden in general.</summary>
    private protected virtual bool IsStillForbidden(IOperation use) => true;

    private void AnalyzeBase(SymbolAnalysisContext context, SpindleCompilation spindles)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (type.BaseType is { } ancestor)
        {
            AnalyzeBase(context, type, ancestor, spindles);
        }

        foreach (INamedTypeSymbol implemented in type.Interfaces)
        {
            AnalyzeBase(context, type, implemented, spindles);
        }
    }

    private void AnalyzeBase(SymbolAnalysisContext context, INamedTypeSymbol type, INamedTypeSymbol ancestor, SpindleCompilation spindles)
    {
        if (JudgeBase(ancestor.OriginalDefinition, spindles) is { } remedy)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, type.Locations[0], ancestor.Name, remedy));
        }
    }

    /// <summary>A member as a reader knows it.</summary>
    internal static string Name(ISymbol member)
    {
        string type = member.ContainingType.Name;
        return member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "new " + type : type + "." + member.Name;
    }

    // A call of the base's constructor says no more than the base itself.
    private static ISymbol? FindMember(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } => null,
        IInvocationOperation invocation => invocation.TargetMethod.ReducedFrom ?? invocation.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IMemberReferenceOperation reference => reference.Member,
        IConversionOperation conversion => conversion.OperatorMethod,
        IBinaryOperation binary => binary.OperatorMethod,
        IUnaryOperation unary => unary.OperatorMethod,
        ICompoundAssignmentOperation assignment => assignment.OperatorMethod,
        IIncrementOrDecrementOperation step => step.OperatorMethod,
        IForEachLoopOperation { Syntax: CommonForEachStatementSyntax loop } => operation.SemanticModel?.GetForEachStatementInfo(loop).GetEnumeratorMethod,
        _ => null,
    };

    // Attributes are not calls: SPIN1013 has a list of them.
    private static bool IsInAttribute(IOperation operation) => Functions.RootOf(operation).Kind == OperationKind.Attribute;

    private static Location Locate(IOperation operation) => operation.Syntax switch
    {
        InvocationExpressionSyntax invocation => invocation.Expression.GetLocation(),
        CommonForEachStatementSyntax loop => loop.Expression.GetLocation(),
        SyntaxNode syntax => syntax.GetLocation(),
    };
}
