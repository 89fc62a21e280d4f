using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Effects.Loops;

/// <summary>Judges the loops of a method.</summary>
internal static class LoopJudge
{
    internal static ImmutableArray<LoopVerdict> JudgeAll(IMethodSymbol method, EffectEngine engine) => [];
}
