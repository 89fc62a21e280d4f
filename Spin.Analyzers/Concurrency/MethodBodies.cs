using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Concurrency;

/// <summary>Finds the bodies of methods, accessors, local functions and lambdas in source.</summary>
internal static class MethodBodies
{
    /// <summary>The body of a method.</summary>
    /// <returns>Null where it has none, or none in source.</returns>
    internal static IOperation? Find(IMethodSymbol method, SpindleCompilation spindles)
    {
        IMethodSymbol implementation = method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
        foreach (SyntaxReference reference in spindles.Declares(implementation) ? implementation.DeclaringSyntaxReferences : [])
        {
            SyntaxNode syntax = reference.GetSyntax();
            if (syntax is TypeDeclarationSyntax)
            {
                continue;
            }

            switch (spindles.Bodies.Find(syntax))
            {
                case IMethodBodyBaseOperation body:
                    return body;
                case ILocalFunctionOperation { Body: { } body }:
                    return body;
                case IAnonymousFunctionOperation { Body: var body }:
                    return body;
                case IBlockOperation block:
                    return block;
            }
        }

        return null;
    }
}
