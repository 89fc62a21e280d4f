namespace Spin.Analysis;

/// <summary>The effects that each level forbids.</summary>
internal static class Levels
{
    private const Effect Common = Effect.Allocates | Effect.Blocks | Effect.Unbounded | Effect.Escapes;

    /// <summary>The effects that a level forbids unless its event says more.</summary>
    internal static Effect Forbidden(Level level) => level switch
    {
        Level.Guard => Common | Effect.Throws | Effect.Writes | Effect.Reads | Effect.Raises,
        Level.Interrupt => Common | Effect.Throws | Effect.UsesVector,
        Level.Dispatch => Common,
        _ => Effect.None,
    };
}
