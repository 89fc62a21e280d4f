namespace Spin;

/// <summary>The priority of a strand; a higher one that can run always runs first.</summary>
public enum StrandPriority
{
    /// <summary>Runs when nothing else can.</summary>
    Low,

    /// <summary>The usual one.</summary>
    Normal,

    /// <summary>Before the usual ones.</summary>
    High,
}
