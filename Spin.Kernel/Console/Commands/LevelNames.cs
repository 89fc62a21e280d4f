namespace Spin.Kernel.Console;

/// <summary>The names of levels, which an image does not hold of itself.</summary>
internal static class LevelNames
{
    /// <summary>The name of a level.</summary>
    internal static string Of(Level level) => level switch
    {
        Level.Guard => "Guard",
        Level.Interrupt => "Interrupt",
        Level.Dispatch => "Dispatch",
        _ => "Strand",
    };
}
