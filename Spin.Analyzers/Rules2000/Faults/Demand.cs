using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Rules2000.Faults;

/// <summary>What must hold so that an operation does not fault.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Place">The span or array, or the divisor.</param>
/// <param name="Path">Its path.</param>
/// <param name="Length">The length that it must have; 0 where it must not be zero itself.</param>
internal sealed record Demand(IOperation Operation, IOperation Place, string Path, int Length)
{
    /// <summary>Whether it is the event's raiser who decides: the spindle's own fields are as large as it made them.</summary>
    internal bool IsOfArgument => char.IsDigit(Path[0]);
}
