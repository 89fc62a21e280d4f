using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects;

/// <summary>What methods of a compilation do, computed on demand and remembered.</summary>
internal sealed class EffectEngine(SpindleCompilation spindles)
{
    private readonly SpindleCompilation _spindles = spindles;
}
