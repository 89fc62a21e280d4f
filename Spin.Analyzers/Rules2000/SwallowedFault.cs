using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2010: a <c>catch</c> of every exception around a handler's whole body that neither looks at the exception nor throws on.</summary>
public sealed class SwallowedFault() : SpindleRule(Rules.SPIN2010_SwallowedFault)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterOperationBlockAction(block =>
        {
            if (block.OwningSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && CodeRoot.Find(method, spindles) is { } root)
            {
                foreach (IOperation body in block.OperationBlocks)
                {
                    Analyze(body, root, block.ReportDiagnostic);
                }
            }
        });
        context.RegisterOperationAction(
            operation =>
            {
                IDelegateCreationOperation creation = (IDelegateCreationOperation)operation.Operation;
                if (creation.Target is IAnonymousFunctionOperation lambda && CodeRoot.Find(lambda.Symbol, creation.Type, spindles) is { } root)
                {
                    Analyze(lambda.Body, root, operation.ReportDiagnostic);
                }
            },
            OperationKind.DelegateCreation);
    }

    private static void Analyze(IOperation body, CodeRoot root, System.Action<Diagnostic> report)
    {
        if (FindWhole(body) is not { } attempt)
        {
            return;
        }

        foreach (ICatchClauseOperation clause in attempt.Catches)
        {
            if (clause.Filter is null && CatchesAll(clause.ExceptionType) && !LooksOrThrows(clause))
            {
                report(Diagnostic.Create(
                    Rules.SPIN2010_SwallowedFault,
                    (clause.Syntax as CatchClauseSyntax)?.CatchKeyword.GetLocation() ?? clause.Syntax.GetLocation(), root.Subject));
            }
        }
    }

    // The try that is all the body does, but for declarations before and a return behind.
    private static ITryOperation? FindWhole(IOperation body)
    {
        ITryOperation? found = null;
        foreach (IOperation statement in body is IBlockOperation block ? block.Operations : [])
        {
            switch (statement)
            {
                case ITryOperation attempt when found is null:
                    found = attempt;
                    break;
                case IVariableDeclarationGroupOperation or ILocalFunctionOperation when found is null:
                case IReturnOperation or IEmptyOperation when found is not null:
                    break;
                default:
                    return null;
            }
        }

        return found;
    }

    private static bool CatchesAll(ITypeSymbol? type) => type is null or { SpecialType: SpecialType.System_Object } || type.Name == "Exception" && Namespaces.IsIn(type, "System");

    private static bool LooksOrThrows(ICatchClauseOperation clause)
    {
        foreach (IOperation operation in clause.Handler.Descendants())
        {
            if (operation is IThrowOperation || operation is ILocalReferenceOperation reference && clause.Locals.Contains(reference.Local))
            {
                return true;
            }
        }

        return false;
    }
}
