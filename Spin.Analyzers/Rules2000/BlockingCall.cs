using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2002: a lock, a sleep or another wait, here or behind a call, where the level or the event forbids it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingCall() : ForbiddenEffect(Rules.SPIN2002_BlockingCall, Effect.Blocks)
{
    /// <inheritdoc/>
    private protected override string Remedy(Cause cause) => cause.Kind switch
    {
        CauseKind.Lock => "hand over with Interlocked or Volatile instead of a lock",
        CauseKind.Await => "start a strand through IStrands for what waits",
        _ => "do it on a strand, and hand over what it needs",
    };
}
