using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Concurrency;

/// <summary>
/// Tells which accesses are over before a strand begins: those in the handler that alone starts the strand, in statements before the one
/// that does. The handler runs once in the life of an instance, for it is told that the kernel is ready.
/// </summary>
internal static class BeforeStart
{
    /// <summary>Whether an access is over before another function begins.</summary>
    /// <param name="root">The function of the access.</param>
    /// <param name="access">The access.</param>
    /// <param name="strand">The other function.</param>
    internal static bool IsOver(ExecutionRoot root, Access access, ExecutionRoot strand) =>
        root is { IsReentered: false, Event.Name: "KernelReady" } && SymbolEqualityComparer.Default.Equals(access.Within, root.Function) &&
        strand is { Event: null, Function: IMethodSymbol { DeclaredAccessibility: Accessibility.Private } } &&
        FindStatement(access.Operation, root.Body) is { } statement && strand.Starts.AreBehind(statement, Innermost(root.Body)) && !Jumps(root.Body);

    private static IOperation Innermost(IOperation body) => body is IMethodBodyOperation { BlockBody: { } block } ? block : body;

    // The statement of the body itself, not of a loop in it: so it runs once, before those that are written behind it.
    private static IOperation? FindStatement(IOperation operation, IOperation body)
    {
        IOperation? statement = operation;
        while (statement is not null && statement.Parent != Innermost(body))
        {
            statement = statement.Parent;
        }

        return statement;
    }

    private static bool Jumps(IOperation body) => body.Descendants().Any(static operation => operation is IBranchOperation { BranchKind: BranchKind.GoTo });
}
