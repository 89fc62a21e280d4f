namespace Spin;

/// <summary>A part of the kernel that an image can do without. What an image leaves out is not linked.</summary>
public enum KernelPart
{
    /// <summary>What every image has.</summary>
    None = 0,

    /// <summary>Random numbers that cannot be guessed: the machine's buses, devices that give entropy, the generator.</summary>
    Random = 1,

    /// <summary>The network: the card's driver and the protocols. It includes <see cref="Random"/>.</summary>
    Network = 2,

    /// <summary>The serial console's commands.</summary>
    Shell = 3,

    /// <summary>What takes spindles out of the running kernel and starts them again.</summary>
    Recovery = 4,

    /// <summary>What records the runs of handlers and shows them.</summary>
    Trace = 5,
}
