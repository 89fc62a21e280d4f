namespace Spin.Generators.Models;

/// <summary>The contract's parts of a kernel, with the same values.</summary>
internal enum KernelPart
{
    /// <summary>What every image has.</summary>
    None,

    /// <summary>Random numbers.</summary>
    Random,

    /// <summary>The network.</summary>
    Network,

    /// <summary>The shell.</summary>
    Shell,

    /// <summary>What ends and restarts spindles.</summary>
    Recovery,

    /// <summary>What records runs of handlers.</summary>
    Trace,
}
