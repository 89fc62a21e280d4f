using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2009: an explicit <c>throw</c>, here or behind a call, where the level or the event forbids it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExplicitThrow() : ForbiddenEffect(Rules.SPIN2009_ExplicitThrow, Effect.Throws)
{
    /// <inheritdoc/>
    private protected override string Remedy(Cause cause) => "return early, count the case, or return a result that says so";
}
