namespace Spin;

/// <summary>A handler in the order in which a raise would run those of its event.</summary>
/// <param name="spindle">The name of its spindle.</param>
/// <param name="handler">The number of a static handler; -1 for one installed at run time.</param>
/// <param name="installation">The installation of one installed at run time; null for a static handler.</param>
/// <param name="imposed">How many guards are imposed on it.</param>
internal sealed class HandlerPlace(string spindle, int handler, Installation? installation, int imposed)
{
    /// <summary>The name of its spindle.</summary>
    internal string Spindle => spindle;

    /// <summary>The number of a static handler; -1 for one installed at run time.</summary>
    internal int Handler => handler;

    /// <summary>The installation of one installed at run time; null for a static handler.</summary>
    internal Installation? Installation => installation;

    /// <summary>How many guards are imposed on it.</summary>
    internal int Imposed => imposed;
}
