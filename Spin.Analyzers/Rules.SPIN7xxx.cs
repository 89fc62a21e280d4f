using Microsoft.CodeAnalysis;

namespace Spin.Analyzers;

/// <content>Time.</content>
internal static partial class Rules
{
    /// <summary>Strand that starts itself again.</summary>
    internal static readonly DiagnosticDescriptor SPIN7003_SelfRestart = CreateAdvice(
        "SPIN7003",
        "A strand does not start itself again without end",
        "A strand is started {0}: loop in one strand and sleep between two turns, or count the tries",
        Time,
        "Each start makes a stack and a strand; what starts itself again never comes to rest.");
}
