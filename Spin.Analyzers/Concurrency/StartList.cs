using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Concurrency;

/// <summary>The places at which a function is started as a strand.</summary>
internal sealed class StartList
{
    private readonly List<IOperation> _starts = [];
    private bool _isComplete = true;

    /// <summary>The function is started here.</summary>
    internal void Add(IOperation start) => _starts.Add(start);

    /// <summary>The kernel runs the function otherwise too.</summary>
    internal void Open() => _isComplete = false;

    /// <summary>Whether every run of the function begins behind a statement.</summary>
    /// <param name="statement">A statement of a body that runs once.</param>
    /// <param name="body">The body.</param>
    internal bool AreBehind(IOperation statement, IOperation body) =>
        _isComplete && _starts.Count > 0 && _starts.TrueForAll(start => IsOf(start, body) && start.Syntax.SpanStart >= statement.Syntax.Span.End);

    // Not of a function within it, which can run at any time.
    private static bool IsOf(IOperation start, IOperation body)
    {
        IOperation? around = start;
        while (around is not null && around != body)
        {
            if (around.Kind is OperationKind.AnonymousFunction or OperationKind.LocalFunction)
            {
                return false;
            }

            around = around.Parent;
        }

        return around == body;
    }
}
