namespace Spin.Verifier.Resources;

/// <summary>What an instruction does with a resource.</summary>
internal enum ResourceAction
{
    /// <summary>Takes it.</summary>
    Acquire,

    /// <summary>Gives it back.</summary>
    Release,

    /// <summary>Uses it.</summary>
    Use,

    /// <summary>Hands it to somebody else, who is then responsible.</summary>
    Escape,
}
