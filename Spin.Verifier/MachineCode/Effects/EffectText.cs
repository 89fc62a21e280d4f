namespace Spin.Verifier.MachineCode;

/// <summary>Effects in words.</summary>
internal static class EffectText
{
    /// <summary>The words for an effect.</summary>
    internal static string Of(Effect effect) => effect switch
    {
        Effect.Allocates => "allocates",
        Effect.Blocks => "may block",
        Effect.Throws => "throws",
        Effect.Faults => "may fault",
        Effect.RunsStaticConstructor => "may run a static constructor",
        Effect.CreatesThreadStatics => "may create thread-local variables",
        Effect.CallsUnknown => "calls what is not known",
        Effect.Unbounded => "is not bounded",
        _ => "takes stack by a size known only at run time",
    };
}
