namespace Spin.Analyzers.Effects.Loops;

/// <summary>How methods move the fields of their receiver.</summary>
internal sealed class Cursors(EffectEngine engine)
{
    private readonly EffectEngine _engine = engine;
}
