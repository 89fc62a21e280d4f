using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules4000;

/// <summary>
/// SPIN4005: a cast, <c>as</c>, pattern or filter by type that makes more of a reference than its giver showed: another right, another
/// domain's spindle, or a type of the kernel's behind an interface.
/// </summary>
public sealed class ForeignCast() : SpindleRule(Rules.SPIN4005_ForeignCast)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterOperationAction(
            operation => Analyze(operation, spindles),
            OperationKind.Conversion, OperationKind.IsType, OperationKind.DeclarationPattern, OperationKind.TypePattern, OperationKind.RecursivePattern,
            OperationKind.Invocation, OperationKind.Loop);

    private static void Analyze(OperationAnalysisContext context, SpindleCompilation spindles)
    {
        IOperation operation = context.Operation;
        (ITypeSymbol? from, ITypeSymbol? to) = operation switch
        {
            IConversionOperation { OperatorMethod: null, IsImplicit: false, Operand.ConstantValue.HasValue: false } conversion => (Conversions.Unwrap(conversion.Operand).Type, conversion.Type),
            IIsTypeOperation test => (Conversions.Unwrap(test.ValueOperand).Type, test.TypeOperand),
            IDeclarationPatternOperation pattern => (FindInput(pattern), pattern.MatchedType),
            ITypePatternOperation pattern => (FindInput(pattern), pattern.MatchedType),
            IRecursivePatternOperation pattern => (FindInput(pattern), pattern.MatchedType),
            IInvocationOperation { TargetMethod: { Name: "OfType" or "Cast", TypeArguments: [{ } type], ContainingType.Name: "Enumerable" } } => (spindles.Types.Object, type),
            IForEachLoopOperation { Syntax: CommonForEachStatementSyntax syntax } loop when operation.SemanticModel?.GetForEachStatementInfo(syntax) is { ElementConversion: { IsImplicit: false, IsReference: true } } info =>
                (info.ElementType, (loop.LoopControlVariable as IVariableDeclaratorOperation)?.Symbol.Type),
            _ => (null, null),
        };
        if (SpindleCompilation.IsGenerated(operation.Syntax.SyntaxTree))
        {
            return;
        }

        if (from is not null && to is not null)
        {
            AnalyzeCast(context, from, to, spindles);
        }
        else if (operation is IInvocationOperation { TargetMethod: var method } && spindles.Declares(method))
        {
            foreach (ITypeSymbol argument in new GenericCasts(spindles).Find(method))
            {
                AnalyzeCast(context, spindles.Types.Object, argument, spindles);
            }
        }
    }

    private static void AnalyzeCast(OperationAnalysisContext context, ITypeSymbol from, ITypeSymbol to, SpindleCompilation spindles)
    {
        if (from is INamedTypeSymbol { IsTupleType: true } source && to is INamedTypeSymbol { IsTupleType: true } tuple && source.TupleElements.Length == tuple.TupleElements.Length)
        {
            for (int i = 0; i < source.TupleElements.Length; i++)
            {
                AnalyzeCast(context, source.TupleElements[i].Type, tuple.TupleElements[i].Type, spindles);
            }
        }
        else if (to is INamedTypeSymbol target && !SymbolEqualityComparer.Default.Equals(target.ContainingAssembly, spindles.Compilation.Assembly) &&
            !Conversions.IsAlways(from, target) && Judge(from, target, spindles.Contract) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN4005_ForeignCast, context.Operation.Syntax.GetLocation(), target.Name, problem));
        }
    }

    private static string? Judge(ITypeSymbol from, INamedTypeSymbol target, ContractTypes contract) =>
        contract.IsCapability(target) ? "is a right: ask for it in the constructor" :
        contract.IsSpindle(target) ? "is a spindle of another domain: let the two meet in an event, or in an interface that it exports" :
        contract.IsInternalToKernel(target) ? "belongs to the kernel and to generated code" :
        from is INamedTypeSymbol given && contract.IsCapability(given) ? $"is not what '{given.Name}' shows: use its own members" :
        null;

    // What stands before the pattern, however far out it was converted.
    private static ITypeSymbol? FindInput(IPatternOperation pattern)
    {
        for (IOperation? outer = pattern.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case IIsPatternOperation test:
                    return pattern.Parent == test ? Conversions.Unwrap(test.Value).Type : pattern.InputType;
                case ISwitchExpressionOperation choice:
                    return pattern.Parent is ISwitchExpressionArmOperation ? Conversions.Unwrap(choice.Value).Type : pattern.InputType;
                case ISwitchOperation choice:
                    return pattern.Parent is IPatternCaseClauseOperation ? Conversions.Unwrap(choice.Value).Type : pattern.InputType;
            }
        }

        return pattern.InputType;
    }
}
