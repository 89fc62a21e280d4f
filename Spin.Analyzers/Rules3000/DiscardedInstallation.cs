using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules3000;

/// <summary>SPIN3015: a handler installed at run time whose handle is thrown away, so that nothing can ever uninstall it.</summary>
public sealed class DiscardedInstallation() : SpindleRule(Rules.SPIN3015_DiscardedInstallation)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterOperationAction(operation => Analyze(operation, spindles), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, SpindleCompilation spindles)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (ContractTypes.DerivesFrom(call.Type, spindles.Contract.Installation) && IsDiscarded(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN3015_DiscardedInstallation, call.Syntax.GetLocation(), call.TargetMethod.Name));
        }
    }

    private static bool IsDiscarded(IOperation value) => value.Parent switch
    {
        IExpressionStatementOperation => true,
        IConditionalAccessOperation access => access.WhenNotNull == value && IsDiscarded(access),
        IConversionOperation conversion => IsDiscarded(conversion),
        ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } assignment => IsNeverRead(local, assignment),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator } => !IsUsing(declarator) && IsNeverRead(local, declarator),
        IBlockOperation or IReturnOperation => IsArrowOfVoid(value),
        _ => false,
    };

    private static bool IsUsing(IOperation declarator)
    {
        for (IOperation? outer = declarator.Parent; outer is not null and not IBlockOperation; outer = outer.Parent)
        {
            if (outer is IUsingOperation or IUsingDeclarationOperation)
            {
                return true;
            }
        }

        return false;
    }

    // A local that only receives is no place to keep anything.
    private static bool IsNeverRead(ILocalSymbol local, IOperation within) => Variables.UsesOf(local, Functions.RootOf(within))
        .All(static use => use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use);

    private static bool IsArrowOfVoid(IOperation value) =>
        value.SemanticModel?.GetEnclosingSymbol(value.Syntax.SpanStart) is IMethodSymbol { ReturnsVoid: true };
}
