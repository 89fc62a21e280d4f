namespace Spin.Kernel.Net;

/// <summary>
/// The services of a kernel with a network: what the nucleus' own spindles, which bind the protocols to the events of the protocol
/// graph, are constructed from.
/// </summary>
internal abstract class NetworkServices : KernelServices
{
    /// <summary>The protocols; null on a machine without a network card. Set before the first spindle is constructed.</summary>
    internal NetworkStack? Network { get; set; }

    /// <summary>The protocols of a kernel's services; null where they have none, as a test's fakes.</summary>
    internal static NetworkStack? Of(KernelServices services) => (services as NetworkServices)?.Network;
}
