using System;

namespace Spin.Kernel.Dispatch;

/// <summary>Unwinds a handler that exceeded its limit, or a strand of a condemned spindle. No clause of theirs can catch it.</summary>
internal sealed class TerminationException : Exception
{
    /// <inheritdoc/>
    public override string Message => "It exceeded its limit and was terminated.";
}
