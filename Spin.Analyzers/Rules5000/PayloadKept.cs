using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules5000;

/// <summary>
/// SPIN5004: a handler that keeps an argument whose contents belong to the raiser: an array, a <c>Memory</c>, an object that can change,
/// stored in a field, put into a collection or caught by a lambda that outlives the raise, here or in a method that it is handed to. Of
/// spans C# itself takes care.
/// </summary>
public sealed class PayloadKept() : SpindleRule(Rules.SPIN5004_PayloadKept)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterOperationBlockAction(block =>
        {
            if (block.OwningSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method &&
                spindles.Spindles.Of(method.ContainingType).FindHandler(method) is { Event: not null })
            {
                foreach (IOperation body in block.OperationBlocks)
                {
                    Analyze(body, method, spindles, block);
                }
            }
        });
    }

    private static void Analyze(IOperation body, IMethodSymbol handler, SpindleCompilation spindles, OperationBlockAnalysisContext context)
    {
        HashSet<ISymbol> followed = new(SymbolEqualityComparer.Default);
        foreach ((IOperation kept, string keeper) in FindKept(body, handler.Parameters))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN5004_PayloadKept, kept.Syntax.GetLocation(), kept.Syntax.ToString(), handler.Name, keeper));
        }

        IEnumerable<(IOperation Kept, string Keeper)> FindKept(IOperation within, IEnumerable<IParameterSymbol> lent)
        {
            Borrowing borrowing = new(spindles);
            borrowing.Lend(lent, within);
            foreach (IOperation operation in within.Descendants())
            {
                if (borrowing.IsBorrowed(operation) && (Keepers.Find(operation, handler) ?? FindInCalled(operation)) is { } keeper)
                {
                    yield return (operation, keeper);
                }
            }
        }

        // A method of the project that is handed the argument, and keeps it.
        string? FindInCalled(IOperation value)
        {
            if (Conversions.Outermost(value).Parent is IArgumentOperation { Parameter.OriginalDefinition: { ContainingSymbol: IMethodSymbol called } parameter } &&
                followed.Add(parameter) && MethodBodies.Find(called, spindles) is { } calledBody)
            {
                foreach ((_, string keeper) in FindKept(calledBody, [parameter]))
                {
                    return $"{keeper} by '{called.Name}'";
                }
            }

            return null;
        }
    }
}
