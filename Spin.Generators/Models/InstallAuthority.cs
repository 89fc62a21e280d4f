namespace Spin.Generators.Models;

/// <summary>The contract's install authorities, with the same values.</summary>
internal enum InstallAuthority
{
    /// <summary>The owner, and spindles with a grant.</summary>
    Granted,

    /// <summary>The owner alone.</summary>
    Owner,

    /// <summary>Everybody.</summary>
    Anyone,
}
