using System;

namespace Spin.Kernel.Console;

/// <summary>What is known when the kernel gives up.</summary>
internal ref struct PanicReport
{
    /// <summary>What happened, in words.</summary>
    internal ReadOnlySpan<char> Reason;

    /// <summary>The unhandled exception, if there is one.</summary>
    internal Exception? Exception;

    /// <summary>Pairs of a register's name and value, in the order of their names; empty where they are not known.</summary>
    internal ReadOnlySpan<ulong> Registers;

    /// <summary>Code addresses of the stack, innermost first.</summary>
    internal ReadOnlySpan<ulong> Stack;
}
