using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects;

/// <summary>Whether a function needs something of its surroundings, so that a delegate of it is an object of its own.</summary>
internal static class Captures
{
    /// <summary>Whether a lambda captures a variable or the instance.</summary>
    internal static bool Any(IAnonymousFunctionOperation lambda) => !lambda.Symbol.IsStatic && Any(lambda.Body, lambda.Symbol);

    /// <summary>Whether a local function, of which a delegate is made, captures a variable or the instance.</summary>
    internal static bool Any(IMethodReferenceOperation reference)
    {
        if (reference.Method.IsStatic || reference.SemanticModel is not { } model ||
            reference.Method.DeclaringSyntaxReferences is not [{ } declaration] ||
            declaration.GetSyntax() is not LocalFunctionStatementSyntax syntax)
        {
            return !reference.Method.IsStatic;
        }

        return model.GetOperation(syntax) is not ILocalFunctionOperation { Body: { } body } || Any(body, reference.Method);
    }

    private static bool Any(IOperation body, IMethodSymbol function)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            ISymbol? used = operation switch
            {
                ILocalReferenceOperation { Local: { IsConst: false } local } => local,
                IParameterReferenceOperation { Parameter: var parameter } => parameter,
                _ => null,
            };
            if (operation is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } ||
                used is not null && !Bodies.IsInside(used, function) ||
                operation is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction, IsStatic: false } called } && !Bodies.IsInside(called, function))
            {
                return true;
            }
        }

        return false;
    }
}
